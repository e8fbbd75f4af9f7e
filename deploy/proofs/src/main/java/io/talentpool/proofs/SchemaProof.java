package io.talentpool.proofs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The three verification queries of the requirements document, and what hangs on the tables besides. */
final class SchemaProof implements Proof {

    private static final List<String> TABLES =
            List.of("interview_outcomes", "interview_requests", "scheduled_interviews");

    private static final List<String> INDEXES = Stream.of(
                    Stream.of("client", "candidate", "status", "created").map("idx_interview_requests_"::concat),
                    Stream.of("request", "client", "candidate", "time", "status", "created")
                            .map("idx_scheduled_interviews_"::concat),
                    Stream.of("interview", "client", "candidate", "decision", "created")
                            .map("idx_interview_outcomes_"::concat))
            .flatMap(names -> names)
            .sorted()
            .toList();

    /** Of the requirements document; {@code withdrawn} is the one value that the domain adds, at the end. */
    private static final Map<String, List<String>> ENUMS = enums();

    private static final List<String> FOREIGN_KEYS = List.of(
            "fk_interview_outcomes_client",
            "fk_interview_outcomes_interview",
            "fk_interview_requests_client",
            "fk_scheduled_interviews_client",
            "fk_scheduled_interviews_request");

    private static final String IN_TABLES = "('interview_requests', 'scheduled_interviews', 'interview_outcomes')";

    public static void main(String[] arguments) {
        Proof.run(
                "schema",
                "The database has the tables, indexes and enum types of the requirements document.",
                new SchemaProof());
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        Database database = system.database();
        same(report, "3 tables", TABLES, database.column("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_name in %s order by 1""".formatted(IN_TABLES)));
        same(report, "15 indexes named idx_…", INDEXES, database.column("""
                select indexname from pg_indexes
                where schemaname = 'public' and indexname like 'idx\\_%' order by 1"""));
        same(report, "3 enum types", List.copyOf(ENUMS.keySet()), database.column("""
                select distinct t.typname from pg_type t join pg_enum e on e.enumtypid = t.oid
                where t.typnamespace = 'public'::regnamespace order by 1"""));
        ENUMS.forEach((type, values) -> same(report, "values of " + type, values, database.column("""
                select e.enumlabel from pg_type t join pg_enum e on e.enumtypid = t.oid
                where t.typname = ? order by e.enumsortorder""", type)));
        same(report, "5 foreign keys, on delete cascade", FOREIGN_KEYS, database.column("""
                select conname from pg_constraint
                where contype = 'f' and confdeltype = 'c' and conrelid::regclass::text in %s order by 1""".formatted(IN_TABLES)));
        same(
                report,
                "3 triggers that keep updated_at",
                TABLES.stream().map("trigger_%s_updated_at"::formatted).toList(),
                database.column("""
                        select distinct trigger_name::text from information_schema.triggers
                        where event_object_schema = 'public' and trigger_name like '%\\_updated\\_at' order by 1"""));
    }

    private static void same(Report report, String claim, List<String> expected, List<String> found) {
        report.check(
                claim + ": " + String.join(", ", expected),
                found.equals(expected),
                () -> "found: " + String.join(", ", found));
    }

    private static Map<String, List<String>> enums() {
        Map<String, List<String>> enums = new LinkedHashMap<>();
        enums.put("interview_decision", List.of("hire", "reject", "needs_review"));
        enums.put("interview_request_status", List.of("pending", "approved", "rejected", "scheduled", "withdrawn"));
        enums.put("scheduled_interview_status", List.of("scheduled", "completed", "cancelled", "no_show"));
        return enums;
    }
}
