package io.talentpool.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How interviews appear in people's calendars. */
@ConfigMapping(prefix = "talent-pool.calendar")
interface CalendarConfig {

    /** What follows the interview's id in its UID. Changed later, calendars take every interview for a new one. */
    @WithDefault("talent-pool")
    String domain();

    /** The name of who invites. */
    @WithDefault("Talent Pool")
    String organizerName();

    /** The mail address of who invites, which a published entry must have; the default can receive nothing. */
    @WithDefault("interviews@talent-pool.invalid")
    String organizerEmail();
}
