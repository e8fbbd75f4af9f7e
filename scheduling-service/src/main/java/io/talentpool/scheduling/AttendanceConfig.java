package io.talentpool.scheduling;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who came to an interview. */
@ConfigMapping(prefix = "talent-pool.attendance")
interface AttendanceConfig {

    /** How long both sides have to have been in the room together, within its window, for an interview to have taken place. */
    @WithDefault("2m")
    Duration metFor();

    /** How long after an interview's end Daily is asked who was there, if it has not told by then. */
    @WithDefault("15m")
    Duration askedAfter();

    /** How long after a question without an answer, or while people are still inside, it is asked again. */
    @WithDefault("5m")
    Duration askedAgainAfter();

    /** About how many interviews it is asked in one round of a replica. */
    @WithDefault("10")
    int batch();

    /** How often a replica looks for interviews that Daily is to be asked about. */
    @WithDefault("30s")
    Duration every();
}
