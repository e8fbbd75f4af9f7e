package io.talentpool.embedded.testing;

import java.util.TimeZone;

/**
 * Moves a running service to other zones than those in which the build starts it: the process a day ahead of most of the world,
 * its database sessions to UTC, as in most clouds. Moves it back when closed.
 */
public final class OtherZones implements AutoCloseable {

    private static final TimeZone FAR_AHEAD = TimeZone.getTimeZone("Pacific/Kiritimati");

    private final TimeZone before = TimeZone.getDefault();
    private final String user;

    private OtherZones(String user) {
        this.user = user;
    }

    /** @param user the service's user at the database */
    public static OtherZones of(String user) {
        OtherZones zones = new OtherZones(user);
        zones.move(FAR_AHEAD, "set timezone = 'UTC'");
        return zones;
    }

    private void move(TimeZone process, String database) {
        TimeZone.setDefault(process);
        SuperuserSql.execute("alter role %s %s".formatted(user, database));
        SuperuserSql.endSessions(user);
    }

    @Override
    public void close() {
        move(before, "reset timezone");
    }
}
