package io.talentpool.support.schema;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until the service's tables are there; the answer says what is missing. */
@Readiness
@ApplicationScoped
final class SchemaReadiness implements HealthCheck {

    private final Schema schema;

    SchemaReadiness(Schema schema) {
        this.schema = schema;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Database tables").status(schema.isReady());
        return (schema.isReady() ? response : response.withData("waiting-for", schema.waitingFor())).build();
    }
}
