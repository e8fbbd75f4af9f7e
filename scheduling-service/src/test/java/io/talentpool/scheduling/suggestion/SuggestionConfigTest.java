package io.talentpool.scheduling.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What an operator sets, as the environment spells it. */
class SuggestionConfigTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Test
    void isSensibleWhereNothingIsSet() {
        assertEquals(
                new SuggestionRules(
                        new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0), WEEKDAYS),
                        new WorkingHours(LocalTime.of(8, 0), LocalTime.of(20, 0), WEEKDAYS),
                        ZoneId.of("UTC"),
                        Duration.ofMinutes(30),
                        5,
                        Duration.ofHours(2),
                        Duration.ofDays(14)),
                rules(Map.of()));
    }

    @Test
    void isReadFromTheEnvironment() {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
        assertEquals(
                new SuggestionRules(
                        new WorkingHours(LocalTime.of(10, 30), LocalTime.of(16, 0), days),
                        new WorkingHours(LocalTime.of(21, 0), LocalTime.of(6, 0), days),
                        ZoneId.of("UTC"),
                        Duration.ofMinutes(15),
                        3,
                        Duration.ofDays(1),
                        Duration.ofDays(7)),
                rules(Map.of(
                        "TALENT_POOL_SUGGESTIONS_CLIENT_FROM", "10:30",
                        "TALENT_POOL_SUGGESTIONS_CLIENT_TO", "16:00",
                        "TALENT_POOL_SUGGESTIONS_ADMIN_FROM", "21:00",
                        "TALENT_POOL_SUGGESTIONS_ADMIN_TO", "06:00",
                        "TALENT_POOL_SUGGESTIONS_WORKING_DAYS", "SUNDAY,monday",
                        "TALENT_POOL_SUGGESTIONS_GRID", "15m",
                        "TALENT_POOL_SUGGESTIONS_COUNT", "3",
                        "TALENT_POOL_SUGGESTIONS_NOTICE", "1d",
                        "TALENT_POOL_SUGGESTIONS_HORIZON", "7d")));
    }

    @Test
    void isRefusedWhenTheSearchWouldHaveNoEnd() {
        assertRefused("TALENT_POOL_SUGGESTIONS_GRID", "0s");
        assertRefused("TALENT_POOL_SUGGESTIONS_GRID", "4m");
        assertRefused("TALENT_POOL_SUGGESTIONS_COUNT", "-1");
        assertRefused("TALENT_POOL_SUGGESTIONS_NOTICE", "PT-1S");
        assertRefused("TALENT_POOL_SUGGESTIONS_HORIZON", "91d");
        assertRefused("TALENT_POOL_SUGGESTIONS_HORIZON", "PT-1S");
    }

    private static void assertRefused(String variable, String value) {
        assertThrows(IllegalArgumentException.class, () -> rules(Map.of(variable, value)));
    }

    private static SuggestionRules rules(Map<String, String> environment) {
        SuggestionConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters() // Quarkus's own read 30m as a duration
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(SuggestionConfig.class)
                .build()
                .getConfigMapping(SuggestionConfig.class);
        return SuggestionRules.of(config, ZoneId.of("UTC"));
    }
}
