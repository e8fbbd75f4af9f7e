package io.talentpool.database;

/** Supabase's roles for whoever calls its API, with the rights that it gives them. */
final class ApiRoles {

    private ApiRoles() {}

    /** They are there while the facts are looked at, and gone afterwards: roles are shared by all databases. */
    static void during(OperatorDatabase database, Runnable facts) {
        database.runAsSuperuser(
                "create role anon login password 'anon'; create role authenticated;"
                        + "grant usage on schema public to anon, authenticated;"
                        + "alter default privileges for role operator in schema public grant all on tables to anon, authenticated");
        try {
            facts.run();
        } finally {
            database.runAsSuperuser("drop owned by anon, authenticated; drop role anon, authenticated");
        }
    }
}
