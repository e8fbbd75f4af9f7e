package io.talentpool.local.samples;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import io.talentpool.embedded.database.TalentPoolDatabase;

/** Moves interviews in the table: nobody can schedule in the past, and nobody wants to wait until one has begun. */
public final class InterviewTimes {

    private static final String MOVE = """
            update scheduled_interviews set scheduled_time = date_trunc('second', now()) where id = ? returning scheduled_time""";

    private InterviewTimes() {}

    /** The services' database, as its superuser has it in the local system. */
    public static DataSource local(int port) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://localhost:%d/%s".formatted(port, TalentPoolDatabase.NAME));
        source.setUser("postgres");
        return source;
    }

    /**
     * Lets an interview begin at this moment.
     *
     * @param superuser of the services' database
     * @return when it has begun
     */
    public static Instant beginNow(DataSource superuser, UUID interview) {
        try (Connection connection = superuser.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setObject(1, interview);
            try (ResultSet moved = move.executeQuery()) {
                moved.next();
                return moved.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Interview %s cannot be moved".formatted(interview), e);
        }
    }
}
