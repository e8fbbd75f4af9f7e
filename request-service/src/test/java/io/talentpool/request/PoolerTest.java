package io.talentpool.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A pooler in between that tells by the names of users whose database they want. */
class PoolerTest {

    private static final int AS_THE_FRAMEWORK_RANKS_IT = 250;

    @Test
    void everyUserSignsInWithTheSuffixAndTheDatabaseKnowsThemWithout() throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(new PropertiesConfigSource(
                        PoolerTest.class.getResource("/application.properties"), AS_THE_FRAMEWORK_RANKS_IT))
                .withDefaultValue("talent-pool.database.username-suffix", ".project")
                .build();

        assertEquals("request_service.project", text(config, "quarkus.datasource.username"));
        assertEquals("request_service_migration.project", text(config, "talent-pool.schema.username.true"));
        assertEquals("request_service.project", text(config, "talent-pool.schema.username.false"));
        assertEquals("request_service", text(config, "quarkus.flyway.placeholders.runtimeRole"));
    }

    private static String text(SmallRyeConfig config, String property) {
        return config.getValue(property, String.class);
    }
}
