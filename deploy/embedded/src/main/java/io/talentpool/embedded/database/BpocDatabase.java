package io.talentpool.embedded.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

import io.talentpool.embedded.bpoc.BpocSampleDatabase;

/** BPOC's database, which in production is another team's and on another server. */
public final class BpocDatabase {

    public static final String NAME = "bpoc";

    private BpocDatabase() {}

    /** Creates the database and the usual number of sample candidates where they are missing. */
    public static void prepare(EmbeddedDatabase server) {
        prepare(server, BpocSampleDatabase.DEFAULT_CANDIDATES);
    }

    /** The same with that many candidates at least. */
    public static void prepare(EmbeddedDatabase server, int candidates) {
        prepare(server::superuser, candidates);
    }

    /**
     * The same on any server.
     *
     * @param superuser gives a database to its superuser
     */
    public static void prepare(Function<String, DataSource> superuser, int candidates) {
        try {
            TalentPoolDatabase.createIfAbsent(superuser, NAME);
            BpocSampleDatabase.create(superuser.apply(NAME), candidates);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + NAME, e);
        }
    }

    /**
     * Has the sample candidates' pictures come from there, whatever it was before.
     *
     * @param address what their file names follow, such as {@code http://localhost:8080/portraits/}
     */
    public static void showPicturesFrom(EmbeddedDatabase server, String address) {
        showPicturesFrom(server::superuser, address);
    }

    /** The same on any server. */
    public static void showPicturesFrom(Function<String, DataSource> superuser, String address) {
        String sql = """
                update users set avatar_url = ? || substring(avatar_url from '([0-9]+)[.][a-z]+$') || '.svg'
                where avatar_url is not null and avatar_url not like ? || '%'
                """;
        try (Connection connection = superuser.apply(NAME).getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, address);
            update.setString(2, address);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot show pictures from " + address, e);
        }
    }
}
