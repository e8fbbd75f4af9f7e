package io.talentpool.local.samples;

import java.time.Instant;
import java.util.UUID;

import io.talentpool.embedded.database.Database;
import io.talentpool.embedded.database.TalentPoolDatabase;

/** Moves interviews in the table: nobody can schedule in the past, and nobody wants to wait until one has begun. */
public final class InterviewTimes {

    private static final String MOVE = """
            update scheduled_interviews set scheduled_time = date_trunc('second', now()) where id = ?
            returning extract(epoch from scheduled_time)::bigint""";

    private InterviewTimes() {}

    /** The services' database, as its superuser has it in the local system. */
    public static Database local(int port) {
        return Database.local(port, TalentPoolDatabase.NAME);
    }

    /**
     * Lets an interview begin at this moment.
     *
     * @param superuser of the services' database
     * @return when it has begun
     */
    public static Instant beginNow(Database superuser, UUID interview) {
        return Instant.ofEpochSecond(superuser.number(MOVE, interview));
    }
}
