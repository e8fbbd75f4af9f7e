package io.talentpool.support.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import io.smallrye.config.source.file.FileSystemConfigSource;

/** What an operator may have got wrong, and how that is told. */
class StartCheckTest {

    private static final Map<String, String> RIGHT = Map.of(
            "talent-pool.database.url", "postgresql://localhost:5432/postgres",
            "talent-pool.database.username", "request_service",
            "talent-pool.database.password", "hunter2",
            "kafka.bootstrap.servers", "kafka:9092");

    @OperatorSettings(prefix = "rooms")
    public interface RoomSettings extends SelfChecked {

        @WithDefault("40s")
        Duration lease();

        @WithDefault("MONDAY,FRIDAY")
        Set<DayOfWeek> days();

        @Override
        default List<String> contradictions() {
            return days().contains(DayOfWeek.SUNDAY) && lease().toMinutes() < 2
                    ? List.of("ROOMS_LEASE is too short for Sundays")
                    : List.of();
        }
    }

    @Test
    void whatIsRightIsNoMistake() {
        assertEquals(List.of(), mistakes(Map.of()));
        assertEquals(List.of(), mistakes(Map.of("rooms.lease", "2m", "rooms.days", "SUNDAY")));
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        Map<String, String> wrong = Map.of(
                "talent-pool.database.url", "jdbc:postgresql:x",
                "talent-pool.database.pool-size", "many",
                "talent-pool.database.tls", "maybe",
                "talent-pool.database.password", " ",
                "kafka.bootstrap.servers", "",
                "rooms.lease", "soon",
                "rooms.days", "MONDAY,DOOMSDAY");
        assertEquals(
                List.of(
                        "TALENT_POOL_DATABASE_PASSWORD is missing",
                        "TALENT_POOL_DATABASE_POOL_SIZE is \"many\": has to be a whole number",
                        "TALENT_POOL_DATABASE_TLS is \"maybe\": has to be one of disable, require, verify-full",
                        "TALENT_POOL_DATABASE_URL is \"jdbc:postgresql:x\": has to be an address like postgresql://host:5432/database",
                        "KAFKA_BOOTSTRAP_SERVERS is missing",
                        "ROOMS_DAYS is \"MONDAY,DOOMSDAY\": has to be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday",
                        "ROOMS_LEASE is \"soon\": has to be a duration like 30s, 15m, 24h or 7d"),
                mistakes(wrong));
    }

    @Test
    void whatMakesNoSenseTogetherIsAMistake() {
        assertEquals(
                List.of(
                        "TALENT_POOL_DATABASE_TLS is verify-full: set TALENT_POOL_DATABASE_TLS_CA to the file with the certificates",
                        "KAFKA_SECURITY_PROTOCOL is SASL_SSL: set KAFKA_SASL_MECHANISM and KAFKA_SASL_JAAS_CONFIG"),
                mistakes(Map.of("talent-pool.database.tls", "verify-full", "kafka.security.protocol", "SASL_SSL")));
        assertEquals(List.of("ROOMS_LEASE is too short for Sundays"), mistakes(Map.of("rooms.days", "SUNDAY")));
    }

    @ParameterizedTest
    @CsvSource({
        "disable, db.example.com",
        "require, db.example.com",
        "require, 10.0.0.7",
        "disable, talent-pool-db",
        "disable, localhost.example.com",
        "require, 127.0.0.1.example.com",
        "disable, [2001:db8::1]"
    })
    void aDatabaseOnAnotherMachineHasToShowWhoItIs(String mode, String host) {
        Map<String, String> trusting = new HashMap<>(Map.of(
                "talent-pool.database.url",
                "postgresql://%s:5432/postgres".formatted(host),
                "talent-pool.database.tls",
                mode));
        assertEquals(
                List.of(
                        ("TALENT_POOL_DATABASE_TLS is %s, which trusts any server, and %s is another machine: set it to verify-full"
                                        + " and TALENT_POOL_DATABASE_TLS_CA to the file with the certificates; only to try things out,"
                                        + " set TALENT_POOL_DATABASE_TLS_ANY_SERVER=true")
                                .formatted(mode, host)),
                mistakes(trusting));

        trusting.put("talent-pool.database.tls-any-server", "true");
        assertEquals(List.of(), mistakes(trusting));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LocalHost", "db.localhost", "127.0.0.1", "127.1.2.3", "[::1]", "[0:0:0:0:0:0:0:1]"
            })
    void aDatabaseOnTheSameMachineNeedNot(String host) {
        assertEquals(
                List.of(), mistakes(Map.of("talent-pool.database.url", "postgresql://%s/postgres".formatted(host))));
    }

    @Test
    void aLimitThatEndsEverythingAtOnceOrNothingEverIsAMistake() {
        assertEquals(
                List.of(
                        "TALENT_POOL_DATABASE_STATEMENT_TIMEOUT has to be 1s at least",
                        "TALENT_POOL_DATABASE_LOCK_TIMEOUT has to be 1s at least"),
                mistakes(Map.of(
                        "talent-pool.database.statement-timeout",
                        "0s",
                        "talent-pool.database.lock-timeout",
                        "PT0.5S")));
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotRepeated() {
        List<String> mistakes = mistakes(Map.of("talent-pool.database.url", "postgresql://me:hunter2@db/x"));
        assertEquals(
                List.of("TALENT_POOL_DATABASE_URL must not hold a user or a password; they have settings of their own"),
                mistakes);
        assertFalse(mistakes.toString().contains("hunter2"));
    }

    @Test
    void secretsMayBeFiles(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("talent-pool.database.password"), "hunter2\n");
        Map<String, String> settings = new HashMap<>(RIGHT);
        settings.remove("talent-pool.database.password");
        assertEquals(List.of(), check(settings, folder).mistakes());
        assertEquals(
                List.of("TALENT_POOL_DATABASE_PASSWORD is missing"),
                check(settings, folder.resolve("away")).mistakes());
    }

    private static List<String> mistakes(Map<String, String> otherwise) {
        Map<String, String> settings = new HashMap<>(RIGHT);
        settings.putAll(otherwise);
        return check(settings, Path.of("nowhere")).mistakes();
    }

    private static StartCheck check(Map<String, String> settings, Path folder) {
        return new StartCheck(
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .addDefaultInterceptors()
                        .withSources(
                                new PropertiesConfigSource(settings, "test", 300),
                                new FileSystemConfigSource(folder.toFile(), 100)),
                new SettingsCatalogue(List.of(DatabaseSettings.class, KafkaSettings.class, RoomSettings.class)));
    }
}
