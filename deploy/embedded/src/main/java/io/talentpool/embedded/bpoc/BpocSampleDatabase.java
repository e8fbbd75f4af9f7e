package io.talentpool.embedded.bpoc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.talentpool.embedded.files.Resources;

/**
 * Makes the BPOC sample database: the schema, the read-only user {@value #READER} (its password is its name) and invented
 * candidates.
 *
 * <p>Candidate <i>n</i> is the same person in every database and on every machine, so a larger database holds all of a
 * smaller one. Beside the candidates there are always three accounts a client must never find: {@link #HIDDEN_ADMIN},
 * {@link #HIDDEN_RECRUITER} and {@link #WITHOUT_RESUME}.
 */
public final class BpocSampleDatabase {

    /** The database user of the gateway: {@code select} only, read-only by default. */
    public static final String READER = "bpoc_reader";

    /** How many candidates the local system has. */
    public static final int DEFAULT_CANDIDATES = 500;

    /** Has a résumé, but is an administrator of BPOC. */
    public static final UUID HIDDEN_ADMIN = UUID.fromString("ad000000-0000-4000-8000-000000000001");

    /** Has a résumé, but is a recruiter of BPOC. */
    public static final UUID HIDDEN_RECRUITER = UUID.fromString("ad000000-0000-4000-8000-000000000002");

    /** An ordinary user who has not uploaded a résumé. */
    public static final UUID WITHOUT_RESUME = UUID.fromString("ad000000-0000-4000-8000-000000000003");

    private static final String COUNT_CANDIDATES = "select count(*) from users where id <> all (?)";

    private BpocSampleDatabase() {}

    /** {@link #create(DataSource, int, IntConsumer)} without reports of progress. */
    public static int create(DataSource superuser, int candidates) throws SQLException {
        return create(superuser, candidates, count -> {});
    }

    /**
     * Brings the database up to that many candidates, a thousand in each transaction: what is there when it is interrupted stays, and
     * the next run goes on from there. Running it again changes nothing; a larger number adds the missing ones, a smaller one removes
     * nobody.
     *
     * @param superuser connects to the (empty or earlier made) BPOC database as a superuser
     * @param candidates how many candidates with a résumé a client can find
     * @param added receives the number of candidates after each thousand
     * @return how many there are at the end
     * @throws SQLException if the database refuses
     */
    public static int create(DataSource superuser, int candidates, IntConsumer added) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            connection.setAutoCommit(false);
            int existing = prepare(connection);
            try (var rows = new CandidateRows(connection, count -> added.accept(existing + count))) {
                rows.addAll(IntStream.range(existing, candidates).mapToObj(SampleCandidates::candidate));
            }
            // One table after the other: all in one transaction would get in each other's way with autovacuum.
            connection.setAutoCommit(true);
            if (existing < candidates) {
                try (var statement = connection.createStatement()) {
                    statement.execute("analyze");
                }
            }
            return Math.max(existing, candidates);
        }
    }

    /** All that is there beside the candidates; returns how many of those there are. */
    private static int prepare(Connection connection) throws SQLException {
        createSchema(connection);
        try (var rows = new CandidateRows(connection, count -> {})) {
            rows.addAll(HiddenAccounts.all());
        }
        return existingCandidates(connection);
    }

    /**
     * Takes away whoever is not one of the first so many candidates, with all their rows.
     *
     * @param superuser connects to a BPOC database that {@link #create} has made
     * @throws SQLException if the database refuses; nothing has changed then
     */
    public static void shrink(DataSource superuser, int candidates) throws SQLException {
        var stays = Stream.concat(
                        IntStream.range(0, candidates).mapToObj(BpocSampleDatabase::candidateId),
                        Stream.of(HIDDEN_ADMIN, HIDDEN_RECRUITER, WITHOUT_RESUME))
                .toArray(UUID[]::new);
        try (Connection connection = superuser.getConnection();
                var delete = connection.prepareStatement("delete from users where id <> all (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", stays));
            delete.executeUpdate();
        }
    }

    /** The id of candidate {@code n}, counted from 0. */
    public static UUID candidateId(int n) {
        return SampleCandidates.idOf(n);
    }

    private static void createSchema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Resources.text(BpocSampleDatabase.class, "schema.sql"));
        }
    }

    private static int existingCandidates(Connection connection) throws SQLException {
        var hidden = connection.createArrayOf("uuid", new UUID[] {HIDDEN_ADMIN, HIDDEN_RECRUITER, WITHOUT_RESUME});
        try (var statement = connection.prepareStatement(COUNT_CANDIDATES)) {
            statement.setArray(1, hidden);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
