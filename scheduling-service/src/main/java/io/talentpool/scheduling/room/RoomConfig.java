package io.talentpool.scheduling.room;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Video rooms. The address and the key of Daily are {@code daily.api-url} and {@code daily.api-key}. */
@ConfigMapping(prefix = "talent-pool.rooms")
public interface RoomConfig {

    /** How long before its start a room opens. */
    @WithDefault("15m")
    Duration opensBefore();

    /** How long after its planned end a room still lets people in. */
    @WithDefault("60m")
    Duration closesAfter();

    /** How many people a room holds. */
    @WithDefault("4")
    int maxParticipants();

    /**
     * Whether rooms may be recorded in Daily's cloud. Recording needs everybody's consent: with it, the answers with links into a room say
     * {@code recorded}, and whoever hands a link on has to tell who gets it. Rooms that exist follow with the next comparison.
     */
    @WithDefault("false")
    boolean recording();

    /** How long somebody waits for Daily before they are answered without it. */
    @WithDefault("3s")
    Duration deadline();

    /** How long one call to Daily may take; it goes on when nobody waits for it any more. */
    @WithDefault("8s")
    Duration callDeadline();

    /** How long a call that nobody waits for may wait for its turn. */
    @WithDefault("5s")
    Duration patience();

    /** How many calls a second all replicas together make at most; Daily takes 20. */
    @WithDefault("15")
    double callsPerSecond();

    /** How many of those calls delete a room at most; Daily takes 50 in half a minute. */
    @WithDefault("1.5")
    double deletionsPerSecond();

    /** For how long Daily is left alone when it fails all the time. */
    @WithDefault("10s")
    Duration cutOff();

    /** For how long an attempt has a room to itself; longer than two turns and two calls. */
    @WithDefault("40s")
    Duration lease();

    /** For how long a call whose end nobody saw may still take effect; then its room is looked at once more. */
    @WithDefault("60s")
    Duration settlesAfter();

    /** How often a replica looks for rooms that something is to be done for. */
    @WithDefault("1s")
    Duration every();

    /** How many rooms one replica makes or moves at a time. */
    @WithDefault("10")
    int makesAtATime();

    /** How many rooms one replica takes away at a time. */
    @WithDefault("6")
    int closesAtATime();

    /** How often the rooms that wait are counted for the metrics. */
    @WithDefault("10s")
    Duration countedEvery();

    /** When the rooms are compared with Daily's, as a cron expression (Quartz), in the zone of {@code talent-pool.time-zone}. */
    @WithDefault("0 17 3 * * ?")
    String reconciled();

    /** What becomes of rooms that are called as ours are, but belong to no interview that this database knows. */
    @WithDefault("report")
    UnknownRooms unknown();

    /** Daily's account may be another installation's, too: then its rooms must be left alone. */
    enum UnknownRooms {
        report,
        delete
    }
}
