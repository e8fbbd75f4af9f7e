package io.talentpool.embedded.ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface, the only interface the embedded parts listen on. */
public final class LocalPorts {

    private static final int CONNECT_MILLIS = 500;
    private static final int ATTEMPTS = 200;
    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 32_000;
    private static final int OF_ONE_PROCESS = 500;
    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    private LocalPorts() {}

    /**
     * A port that nobody listens on at this moment and that was not given out before in this process. It lies below the range
     * from which the operating system takes the ports of outgoing connections, so none of those gets in between, and in a part
     * of its own for each of forty processes that were started one after the other, so none of their ports does.
     */
    public static int anyFree() {
        int lowest = LOWEST + (int) (ProcessHandle.current().pid() * OF_ONE_PROCESS % (HIGHEST - LOWEST));
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, lowest, lowest + OF_ONE_PROCESS)
                .filter(port -> isFree(port) && GIVEN_OUT.add(port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No port from %d to %d seems to be free on this machine"
                        .formatted(lowest, lowest + OF_ONE_PROCESS)));
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
