package io.talentpool.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.terminal.Trouble;

class PortsTest {

    @Test
    void areTheUsualOnesUnlessChosen() {
        Ports ports = Ports.of(Optional.empty(), Map.of(Part.EDGE, 9090));
        assertThat(ports.of(Part.EDGE)).isEqualTo(9090);
        assertThat(ports.of(Part.DATABASE)).isEqualTo(15432);
    }

    @Test
    void followABase() {
        Ports ports = Ports.of(Optional.of(20000), Map.of());
        assertThat(ports.of(Part.EDGE)).isEqualTo(20000);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(20008);
    }

    @Test
    void areNeverSharedByTwoParts() {
        assertThatThrownBy(() -> Ports.of(Optional.empty(), Map.of(Part.EDGE, 8081)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("chosen for two parts");
    }

    @Test
    void areNumbersOfPorts() {
        assertThatThrownBy(() -> Ports.of(Optional.of(65530), Map.of())).hasMessageContaining("is not a port");
    }

    @Test
    void nameWhoIsInTheWayAndTheWayRoundIt() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = stranger.getLocalPort();
            Ports ports = FreePorts.with(Map.of(Part.KAFKA, taken));
            assertThatThrownBy(() -> ports.requireFree(EnumSet.allOf(Part.class)))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port %d, which Kafka needs, is in use by", taken)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--part-port kafka=PORT");
        }
    }
}
