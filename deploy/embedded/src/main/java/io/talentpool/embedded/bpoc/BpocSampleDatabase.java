package io.talentpool.embedded.bpoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.talentpool.embedded.database.Database;
import io.talentpool.embedded.database.EmbeddedDatabase;
import io.talentpool.embedded.database.TalentPoolDatabase;
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

    /** The name of BPOC's database, which in production is another team's and on another server. */
    public static final String NAME = "bpoc";

    /** How many candidates the local system has. */
    public static final int DEFAULT_CANDIDATES = 500;

    /** Has a résumé, but is an administrator of BPOC. */
    public static final UUID HIDDEN_ADMIN = UUID.fromString("ad000000-0000-4000-8000-000000000001");

    /** Has a résumé, but is a recruiter of BPOC. */
    public static final UUID HIDDEN_RECRUITER = UUID.fromString("ad000000-0000-4000-8000-000000000002");

    /** An ordinary user who has not uploaded a résumé. */
    public static final UUID WITHOUT_RESUME = UUID.fromString("ad000000-0000-4000-8000-000000000003");

    /** Whoever is there beside the candidates. */
    private static final String OTHERS =
            "id in ('%s', '%s', '%s')".formatted(HIDDEN_ADMIN, HIDDEN_RECRUITER, WITHOUT_RESUME);

    private static final int AT_ONCE = 1_000;

    private BpocSampleDatabase() {}

    /** Creates the database and the usual number of candidates where they are missing. */
    public static void prepare(EmbeddedDatabase server) {
        prepare(server::superuser, DEFAULT_CANDIDATES, count -> {});
    }

    /**
     * The same with that many candidates at least, on any server.
     *
     * @param superuser gives a database to its superuser
     * @param added as {@link #create(DataSource, int, IntConsumer)} has it
     * @return how many there are at the end
     */
    public static int prepare(Function<String, DataSource> superuser, int candidates, IntConsumer added) {
        TalentPoolDatabase.createIfAbsent(superuser, NAME);
        return create(superuser.apply(NAME), candidates, added);
    }

    /** {@link #create(DataSource, int, IntConsumer)} without reports of progress. */
    public static int create(DataSource superuser, int candidates) {
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
     * @throws IllegalStateException if the database refuses
     */
    public static int create(DataSource superuser, int candidates, IntConsumer added) {
        Database database = new Database(superuser);
        database.execute(Resources.text(BpocSampleDatabase.class, "schema.sql"));
        insert(HiddenAccounts.all(), database);
        int existing = Math.toIntExact(database.number("select count(*) from users where not " + OTHERS));
        for (int first = existing; first < candidates; first += AT_ONCE) {
            int next = Math.min(first + AT_ONCE, candidates);
            insert(IntStream.range(first, next).mapToObj(SampleCandidates::candidate), database);
            added.accept(next);
        }
        if (existing < candidates) {
            // One table after the other: all in one transaction would get in each other's way with autovacuum.
            database.execute("analyze");
        }
        return Math.max(existing, candidates);
    }

    /** Each is there with all rows or not at all. */
    private static void insert(Stream<SampleCandidate> accounts, Database database) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        accounts.forEach(account -> account.rows()
                .forEach((table, row) ->
                        rows.computeIfAbsent(table, unused -> new ArrayList<>()).add(row)));
        database.insert(rows);
    }

    /**
     * Takes away whoever is not one of the first so many candidates, with all their rows.
     *
     * @param superuser connects to a BPOC database that {@link #create} has made
     */
    public static void shrink(DataSource superuser, int candidates) {
        String stay = IntStream.range(0, candidates)
                .mapToObj(n -> candidateId(n).toString())
                .collect(Collectors.joining(",", "{", "}"));
        new Database(superuser).change("delete from users where id <> all (?::uuid[]) and not " + OTHERS, stay);
    }

    /**
     * Has the candidates' pictures come from there, whatever it was before.
     *
     * @param superuser gives a database to its superuser
     * @param address what their file names follow, such as {@code http://localhost:8080/portraits/}
     */
    public static void showPicturesFrom(Function<String, DataSource> superuser, String address) {
        new Database(superuser.apply(NAME)).change("""
                update users set avatar_url = ? || substring(avatar_url from '([0-9]+)[.][a-z]+$') || '.png'
                where avatar_url ~ '/[0-9]+[.][a-z]+$' and avatar_url not like ? || '%.png'
                """, address, address);
    }

    /** The id of candidate {@code n}, counted from 0. */
    public static UUID candidateId(int n) {
        return SampleCandidates.idOf(n);
    }
}
