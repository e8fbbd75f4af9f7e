package io.talentpool.embedded.ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of the loopback interface, the only interface the embedded parts listen on. */
public final class LocalPorts {

    private static final int CONNECT_MILLIS = 500;

    private LocalPorts() {}

    /** A port that nobody listens on at this moment; another program may take it before you do. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free on this machine", e);
        }
    }

    /** Nobody answers on it, by IPv4 or by IPv6 (a browser tries both for {@code localhost}), and we may listen on it. */
    public static boolean isFree(int port) {
        return !answers("127.0.0.1", port) && !answers("::1", port) && canListen(port);
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without it a port whose last connections linger in TIME_WAIT counts as taken after every restart.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whoever asks first is told who is in the way: a server that is already there would otherwise be mistaken for ours.
     *
     * @throws PortTakenException naming the part and its port
     */
    public static void requireFree(int port, String part) {
        if (!isFree(port)) {
            throw new PortTakenException(port, part);
        }
    }
}
