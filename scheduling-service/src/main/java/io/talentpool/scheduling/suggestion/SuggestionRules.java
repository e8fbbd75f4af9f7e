package io.talentpool.scheduling.suggestion;

import java.time.Duration;
import java.time.ZoneId;

/**
 * By which rules times are suggested: {@link SuggestionConfig}, checked.
 *
 * @param clientHours in the zone of each client
 * @param adminHours in {@code adminZone}
 */
public record SuggestionRules(
        WorkingHours clientHours,
        WorkingHours adminHours,
        ZoneId adminZone,
        Duration grid,
        int count,
        Duration notice,
        Duration horizon) {

    private static final Duration FINEST_GRID = Duration.ofMinutes(5);
    private static final Duration FARTHEST_HORIZON = Duration.ofDays(90);

    public SuggestionRules {
        // Together they bound the search, whatever is asked for.
        check(grid.compareTo(FINEST_GRID) >= 0, "GRID must be 5 minutes or more");
        check(horizon.compareTo(FARTHEST_HORIZON) <= 0, "HORIZON must be 90 days or less");
        check(!horizon.isNegative(), "HORIZON must not be negative");
        check(!notice.isNegative(), "NOTICE must not be negative");
        check(count >= 0, "COUNT must not be negative");
    }

    /**
     * The rules that are configured.
     *
     * @throws IllegalArgumentException when they make no sense
     */
    public static SuggestionRules of(SuggestionConfig config, ZoneId adminZone) {
        return new SuggestionRules(
                new WorkingHours(config.clientFrom(), config.clientTo(), config.workingDays()),
                new WorkingHours(config.adminFrom(), config.adminTo(), config.workingDays()),
                adminZone,
                config.grid(),
                config.count(),
                config.notice(),
                config.horizon());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("TALENT_POOL_SUGGESTIONS_" + otherwise);
        }
    }
}
