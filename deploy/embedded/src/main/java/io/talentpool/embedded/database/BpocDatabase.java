package io.talentpool.embedded.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

import io.talentpool.embedded.bpoc.BpocSampleDatabase;

/** BPOC's database, which in production is another team's and on another server. */
public final class BpocDatabase {

    public static final String NAME = "bpoc";

    private BpocDatabase() {}

    /** Creates the database and the usual number of sample candidates where they are missing. */
    public static void prepare(EmbeddedDatabase server) {
        prepare(server, BpocSampleDatabase.DEFAULT_CANDIDATES, count -> {});
    }

    /**
     * The same with that many candidates at least.
     *
     * @param added is told now and then how many there are
     * @return how many there are at the end
     */
    public static int prepare(EmbeddedDatabase server, int candidates, IntConsumer added) {
        return prepare(server::superuser, candidates, added);
    }

    /**
     * The same on any server.
     *
     * @param superuser gives a database to its superuser
     */
    public static int prepare(Function<String, DataSource> superuser, int candidates, IntConsumer added) {
        try {
            TalentPoolDatabase.createIfAbsent(superuser, NAME);
            return BpocSampleDatabase.create(superuser.apply(NAME), candidates, added);
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
                update users set avatar_url = ? || substring(avatar_url from '([0-9]+)[.][a-z]+$') || '.png'
                where avatar_url ~ '/[0-9]+[.][a-z]+$' and avatar_url not like ? || '%.png'
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
