package io.talentpool.gateway.bpoc.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

import io.talentpool.gateway.bpoc.row.BpocCandidate.Analysis;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Cultural;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Disc;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Leaderboard;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Typing;
import io.vertx.mutiny.sqlclient.Row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The one query over BPOC's tables, and how a row of it is read. */
public final class CandidateRow {

    /** Everybody a client may find; the only place that says who that is. */
    public static final String VISIBLE = "from users u join resumes_extracted r on r.user_id = u.id ";

    /** The condition that goes with it. */
    public static final String IS_CANDIDATE = "u.admin_level::text = 'user'";

    private static final String THEIR_ROWS = """
            left join bpoc_cultural_results c on c.user_id = u.id
            left join disc_personality_stats d on d.user_id = u.id
            left join typing_hero_stats t on t.user_id = u.id
            left join user_leaderboard_scores l on l.user_id = u.id
            left join ai_analysis_results a on a.user_id = u.id
            left join privacy_settings p on p.user_id = u.id
            where
            """ + IS_CANDIDATE;

    /** By bit, from the lowest: the tables that may have a row of a candidate. A fingerprint ends with those that do. */
    public static final List<String> TABLES = List.of(
            "users",
            "resumes_extracted",
            "bpoc_cultural_results",
            "disc_personality_stats",
            "typing_hero_stats",
            "user_leaderboard_scores",
            "ai_analysis_results",
            "privacy_settings");

    private static final String ROWS_THERE =
            "(3 + case when c.user_id is null then 0 else 4 end + case when d.user_id is null then 0 else 8 end"
                    + " + case when t.user_id is null then 0 else 16 end + case when l.user_id is null then 0 else 32 end"
                    + " + case when a.user_id is null then 0 else 64 end + case when p.user_id is null then 0 else 128 end)";

    /**
     * A number that changes with each of a candidate's rows: BPOC does not say when a row was changed, PostgreSQL says by which
     * transaction ({@code xmin}).
     */
    private static final String FINGERPRINT = "(" + ROWS_THERE
            + "::bigint | ((~255::bigint) & hashtextextended(concat_ws(',', u.xmin::text, r.xmin::text,"
            + " coalesce(c.xmin::text, ''), coalesce(d.xmin::text, ''), coalesce(t.xmin::text, ''),"
            + " coalesce(l.xmin::text, ''), coalesce(a.xmin::text, ''), coalesce(p.xmin::text, '')), 0)))";

    /** This moment in BPOC: the oldest transaction, whether it is a copy, and how many rows each table has lost. */
    public static final String MARK =
            """
            select txid_snapshot_xmin(txid_current_snapshot()) as transaction, pg_is_in_recovery() as standby,
                array(select coalesce(n_tup_del, -1) from unnest(array[%s]) with ordinality as named (name, place)
                      left join pg_stat_user_tables on relid = name::regclass order by place)::bigint[] as deletions
            """.formatted(TABLES.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")));

    /** JSON comes as text: one parser for all of it, and none of the driver's own types above this class. */
    public static final String SELECT = """
            select u.id, u.first_name, u.last_name, u.email, u.phone, u.avatar_url, u.bio, u.position,
                   u.location_city, u.location_province, u.location_country,
                   extract(epoch from u.created_at)::float8 as joined,
                   r.resume_data::text as resume,
                   c.result_json::text as cultural_result, c.summary_text as cultural_summary,
                   d.latest_primary_type, d.latest_secondary_type, d.latest_d_score, d.latest_i_score, d.latest_s_score,
                   d.latest_c_score, d.latest_ai_assessment,
                   t.latest_wpm, t.best_wpm, t.latest_accuracy, t.best_accuracy,
                   l.overall_score as leaderboard_score, l.profile_completion_score,
                   a.overall_score as analysis_score, a.key_strengths::text as key_strengths,
                   a.strengths_analysis::text as strengths_analysis,
                   to_jsonb(p)::text as privacy
            """ + VISIBLE + "\n" + THEIR_ROWS;

    /** For so many at a time as PostgreSQL takes from its indexes, table by table. */
    private static final String SOME = " and u.id = any($1)";

    private static final JsonMapper JSON = new JsonMapper();

    /** In seconds; nobody has joined before or after. */
    private static final double FIRST_JOINED =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();

    private static final double LAST_JOINED =
            Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();

    private CandidateRow() {}

    /**
     * Candidates with their fingerprints.
     *
     * @param views which have no {@code xmin}: the fingerprint is made of all that we read
     */
    public static String marked(boolean views) {
        return views
                ? "select q.*, hashtextextended(q::text, 0) as fingerprint from (" + SELECT + SOME + ") q"
                : SELECT.replaceFirst("select ", "select " + FINGERPRINT + " as fingerprint, ") + SOME;
    }

    /** The fingerprints alone. */
    public static String versions(boolean views) {
        return views
                ? "select q.id, hashtextextended(q::text, 0) as fingerprint from (" + SELECT + SOME + ") q"
                : "select u.id, " + FINGERPRINT + " as fingerprint " + VISIBLE + "\n" + THEIR_ROWS + SOME;
    }

    /**
     * By table, whose rows have been written since a transaction. Reads no more of a row than its head. Transactions are counted modulo
     * 2³² there: of very old rows the age is below nought.
     */
    public static List<String> changed(int limit) {
        return TABLES.stream()
                .map(table ->
                        "select %s as id from %s where age(xmin) between 0 and age(($1::bigint %% 4294967296)::text::xid) limit %d"
                                .formatted(owner(table), table, limit))
                .toList();
    }

    /** By whose row it is: the first ids that a table has. */
    public static String firstIds(String table, int limit) {
        return "select %1$s as id from %2$s where %1$s is not null order by %1$s limit %3$d"
                .formatted(owner(table), table, limit);
    }

    /** Those after one. */
    public static String nextIds(String table, int limit) {
        return "select %1$s as id from %2$s where %1$s > $1 order by %1$s limit %3$d"
                .formatted(owner(table), table, limit);
    }

    /** The column that tells whose row it is. */
    private static String owner(String table) {
        return table.equals("users") ? "id" : "user_id";
    }

    /** @param row with the columns of {@link #SELECT} */
    public static BpocCandidate read(Row row) {
        return new BpocCandidate(
                row.getUUID("id"),
                new Person(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("email"),
                        row.getString("phone")),
                row.getString("avatar_url"),
                row.getString("bio"),
                row.getString("position"),
                new Place(
                        row.getString("location_city"),
                        row.getString("location_province"),
                        row.getString("location_country")),
                createdAt(row),
                json(row, "resume"),
                new Cultural(json(row, "cultural_result"), row.getString("cultural_summary")),
                disc(row),
                new Typing(
                        row.getInteger("latest_wpm"),
                        row.getInteger("best_wpm"),
                        decimal(row, "latest_accuracy"),
                        decimal(row, "best_accuracy")),
                new Leaderboard(row.getInteger("leaderboard_score"), row.getInteger("profile_completion_score")),
                new Analysis(
                        row.getInteger("analysis_score"), json(row, "key_strengths"), json(row, "strengths_analysis")),
                new Privacy(json(row, "privacy")));
    }

    private static Disc disc(Row row) {
        return new Disc(
                row.getString("latest_primary_type"),
                row.getString("latest_secondary_type"),
                row.getInteger("latest_d_score"),
                row.getInteger("latest_i_score"),
                row.getInteger("latest_s_score"),
                row.getInteger("latest_c_score"),
                row.getString("latest_ai_assessment"));
    }

    /** BPOC stores UTC without saying so. Infinity, or a time that no calendar has, is as good as none. */
    private static Instant createdAt(Row row) {
        var seconds = row.getDouble("joined");
        return seconds == null || !(seconds >= FIRST_JOINED && seconds <= LAST_JOINED)
                ? BpocCandidate.UNKNOWN_TIME
                : Instant.EPOCH.plus(Math.round(seconds * 1e6), ChronoUnit.MICROS);
    }

    /** Null where it is no number, as {@code NaN}. */
    private static BigDecimal decimal(Row row, String column) {
        return row.getValue(column) instanceof Number number && Double.isFinite(number.doubleValue())
                ? new BigDecimal(number.toString())
                : null;
    }

    static JsonNode json(Row row, String column) {
        var text = row.getString(column);
        if (text == null) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException beyondLimits) {
            // Nested or long beyond reason, or a text of a view that never was JSON: it cannot be shown either way.
            return MissingNode.getInstance();
        }
    }
}
