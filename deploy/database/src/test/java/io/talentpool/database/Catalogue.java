package io.talentpool.database;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that a schema is made of, one line for each thing, so that two are compared by comparing lines. What may differ without
 * making a difference is left out: object ids, the order of columns, when something was done and by whom.
 */
final class Catalogue {

    private static final String ACL = "array(select entry::text from unnest(%s) as entry order by 1)";

    private static final List<String> QUERIES = List.of(
            """
            select 'relation', relkind, relname, pg_get_userbyid(relowner), relrowsecurity, relforcerowsecurity, %s
            from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S', 'm', 'p', 'f')
            """.formatted(ACL.formatted("relacl")),
            """
            select 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
                pg_get_expr(adbin, adrelid), %s
            from pg_attribute join pg_class on pg_class.oid = attrelid
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attnum > 0 and not attisdropped
            """.formatted(ACL.formatted("attacl")),
            """
            select 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated
            from pg_constraint where connamespace = 'public'::regnamespace
            """,
            """
            select 'index', pg_get_indexdef(indexrelid), indisvalid, indisprimary
            from pg_index join pg_class on pg_class.oid = indrelid where relnamespace = 'public'::regnamespace
            """,
            """
            select 'trigger', pg_get_triggerdef(pg_trigger.oid), tgenabled
            from pg_trigger join pg_class on pg_class.oid = tgrelid
            where relnamespace = 'public'::regnamespace and not tgisinternal
            """,
            """
            select 'function', pg_get_functiondef(oid), pg_get_userbyid(proowner), %s
            from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
            and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
            """.formatted(ACL.formatted("proacl")),
            """
            select 'enum', typname, pg_get_userbyid(typowner), %s,
                (select string_agg(enumlabel, ', ' order by enumsortorder) from pg_enum where enumtypid = pg_type.oid)
            from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'
            """.formatted(ACL.formatted("typacl")),
            "select 'policy', tablename, policyname, permissive, roles, cmd, qual, with_check from pg_policies",
            "select 'extension', extname, extversion, pg_get_userbyid(extowner), extnamespace::regnamespace from pg_extension");

    private Catalogue() {}

    static List<String> of(OperatorDatabase database) {
        return QUERIES.stream()
                .flatMap(query -> database.runAsSuperuser(query).stream())
                .sorted()
                .toList();
    }

    /** The services' histories, without the times. */
    static List<String> histories(OperatorDatabase database) {
        return OperatorDatabase.SERVICES.stream()
                .flatMap(service ->
                        Stream.concat(Stream.of(service), database.runAsSuperuser("""
                        select installed_rank, version, description, type, script, checksum, success
                        from flyway_history_%s order by 1""".formatted(service)).stream()))
                .toList();
    }
}
