package io.talentpool.support.events.relay;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the relay is, and is always up: what Kafka cannot take now the log keeps, so a service that cannot publish is as ready as
 * ever.
 */
@Readiness
@ApplicationScoped
class RelayHealth implements HealthCheck {

    private final RelayStatus relay;

    RelayHealth(RelayStatus relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events")
                .up()
                .withData("relay", relay.leads() ? "at work" : "standing by")
                .withData(
                        "kafka",
                        relay.kafkaAwaySince()
                                .map(since -> "away since " + since)
                                .orElse("reachable"))
                .withData("unpublished", relay.unpublished())
                .withData("oldest", relay.oldest().map(Instant::toString).orElse("none"))
                .withData("stuck", relay.stuck())
                .build();
    }
}
