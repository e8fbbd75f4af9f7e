package io.talentpool.embedded.testing;

import java.util.List;

import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.database.Database;
import io.talentpool.embedded.database.EmbeddedDatabase;

/** A BPOC that is not as the sample is: others' databases are not. */
final class OtherBpoc {

    private static final List<String> TABLES = List.of(
            "users",
            "bpoc_cultural_results",
            "disc_personality_stats",
            "typing_hero_stats",
            "user_leaderboard_scores",
            "ai_analysis_results",
            "privacy_settings");

    private OtherBpoc() {}

    /** Puts views in the place of the tables, which go to a schema that the gateway does not see; résumés are texts there. */
    static void hideBehindViews(EmbeddedDatabase server) {
        execute(server, "create schema hidden");
        TABLES.forEach(table -> execute(server, """
                alter table %1$s set schema hidden;
                create view %1$s as select * from hidden.%1$s;
                grant select on %1$s to %2$s
                """.formatted(table, BpocSampleDatabase.READER)));
        execute(server, """
                alter table resumes_extracted set schema hidden;
                alter table hidden.resumes_extracted alter resume_data type text;
                create view resumes_extracted as select user_id, resume_data::jsonb as resume_data from hidden.resumes_extracted;
                grant select on resumes_extracted to %s
                """.formatted(BpocSampleDatabase.READER));
    }

    /** Lets the gateway in no more. */
    static void close(EmbeddedDatabase server) {
        execute(server, "alter role %s nologin".formatted(BpocSampleDatabase.READER));
    }

    private static void execute(EmbeddedDatabase server, String statements) {
        new Database(server.superuser(BpocSampleDatabase.NAME)).execute(statements);
    }
}
