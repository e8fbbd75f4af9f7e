package io.talentpool.embedded.database;

import java.sql.SQLException;

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
        try {
            TalentPoolDatabase.createIfAbsent(server::superuser, NAME);
            BpocSampleDatabase.create(server.superuser(NAME), candidates);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + NAME, e);
        }
    }
}
