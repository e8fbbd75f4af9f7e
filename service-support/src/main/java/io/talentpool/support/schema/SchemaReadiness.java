package io.talentpool.support.schema;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until the service's tables are there and have been read once; the answer says what is missing. */
@Readiness
@ApplicationScoped
final class SchemaReadiness implements HealthCheck {

    private final Schema schema;
    private final WarmStart warmStart;

    SchemaReadiness(Schema schema, WarmStart warmStart) {
        this.schema = schema;
        this.warmStart = warmStart;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Database tables").status(schema.isReady() && warmStart.isDone());
        return (schema.isReady() ? response : response.withData("waiting-for", schema.waitingFor())).build();
    }
}
