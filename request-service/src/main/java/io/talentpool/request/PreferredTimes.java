package io.talentpool.request;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;

/**
 * When a client would like to meet, in their order of preference (R1): 1 to 5 distinct moments, each in the future and at
 * most 180 days ahead. Written with the offset of the client's zone.
 */
record PreferredTimes(List<ZonedDateTime> times) {

    static final int MOST = 5;
    private static final Duration HORIZON = Duration.ofDays(180);
    private static final String FIELD = "preferred_times";

    /**
     * Checks the times against R1.
     *
     * @throws InvalidInput naming every time that breaks it
     */
    static PreferredTimes of(List<ZonedDateTime> times, Instant now) {
        InputCheck check = new InputCheck()
                .check(FIELD, !times.isEmpty() && times.size() <= MOST, "must name 1 to %d times".formatted(MOST));
        Set<Instant> seen = new HashSet<>();
        for (int i = 0; i < times.size(); i++) {
            Instant moment = times.get(i).toInstant();
            check.check(field(i), moment.isAfter(now), "must be in the future")
                    .check(field(i), !moment.isAfter(now.plus(HORIZON)), "must be at most 180 days ahead")
                    .check(field(i), seen.add(moment), "names the same moment as an earlier one");
        }
        check.orThrow();
        return new PreferredTimes(List.copyOf(times));
    }

    static String field(int index) {
        return "%s[%d]".formatted(FIELD, index);
    }

    /** As stored and answered: ISO 8601 with the offset of the client's zone. */
    List<String> written() {
        return times.stream()
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .toList();
    }
}
