package io.talentpool.scheduling.suggestion;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.talentpool.support.configuration.SelfChecked;

/** Which times are suggested for an interview. The admins' zone is {@code talent-pool.time-zone}. */
@ConfigMapping(prefix = "talent-pool.suggestions")
public interface SuggestionConfig extends SelfChecked {

    /** When a client's working hours begin, on the clocks of the client's zone. */
    @WithDefault("09:00")
    LocalTime clientFrom();

    /** When a client's working hours end; at or before the beginning, it is that time of the next day. */
    @WithDefault("18:00")
    LocalTime clientTo();

    /** When the admins' working hours begin, on the clocks of the default zone. */
    @WithDefault("08:00")
    LocalTime adminFrom();

    /** When the admins' working hours end; at or before the beginning, it is that time of the next day. */
    @WithDefault("20:00")
    LocalTime adminTo();

    /** The days on which working hours begin, client's and admins' alike. */
    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
    Set<DayOfWeek> workingDays();

    /** Free times are suggested at multiples of this after midnight, on the clocks of the client's zone; 5 minutes or more. */
    @WithDefault("30m")
    Duration grid();

    /** How many free times are suggested at most, beside the preferred ones. */
    @WithDefault("5")
    int count();

    /** How far ahead a free time must be at least, so that everybody can be told. */
    @WithDefault("2h")
    Duration notice();

    /** How long after the last preferred time the search goes on; 90 days or less. */
    @WithDefault("14d")
    Duration horizon();

    /** Together the bounds of {@link SuggestionRules} keep the search short, whatever is asked for. */
    @Override
    default List<String> contradictions() {
        try {
            SuggestionRules.of(this, ZoneOffset.UTC);
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
    }
}
