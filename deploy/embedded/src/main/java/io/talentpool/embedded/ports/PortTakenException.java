package io.talentpool.embedded.ports;

/** A part cannot start because another program listens on its port. */
public final class PortTakenException extends RuntimeException {

    private final int port;
    private final String part;

    public PortTakenException(int port, String part) {
        super("Port " + port + ", which " + part + " needs, is taken by another program");
        this.port = port;
        this.part = part;
    }

    public int port() {
        return port;
    }

    public String part() {
        return part;
    }
}
