package io.talentpool.database;

import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code create-talent-pool-tables.sql}: every migration in one transaction. Each is applied unless the service's own history has it
 * already, and is recorded there as Flyway would, so that services and operators may take turns.
 */
final class CreateScript {

    private static final String SERVICE = """

                place := '%1$s-service';
                -- As Flyway makes it.
                if to_regclass('public.%2$s') is null then
                    create table %2$s (
                        installed_rank int not null constraint %2$s_pk primary key,
                        version        varchar(50),
                        description    varchar(200) not null,
                        type           varchar(20) not null,
                        script         varchar(1000) not null,
                        checksum       int,
                        installed_by   varchar(100) not null,
                        installed_on   timestamp not null default now(),
                        execution_time int not null,
                        success        boolean not null
                    );
                    create index %2$s_s_idx on %2$s (success);
                    insert into %2$s
                    values (1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', null, session_user, now(), 0, true);
                end if;
                lock table %2$s in share row exclusive mode; -- a service that migrates at this moment waits
            """;

    private static final String MIGRATION = """

                place := '%1$s-service, version %3$d (%4$s)';
                if (select max(version::int) from %2$s) < %3$d then
                    execute $%1$s_%3$d$
            %7$s$%1$s_%3$d$;
                    insert into %2$s
                    select max(installed_rank) + 1, '%3$d', '%4$s', 'SQL', '%5$s', %6$d, session_user, now(), 0, true from %2$s;
                    applied := applied || ('Applied ' || place);
                end if;
            """;

    private static final String AFTERWARDS = """

                place := '%1$s-service, after its migrations';
                execute $%1$s_after$
            %3$s$%1$s_after$;
                there := there || (select '%1$s-service at version ' || max(version::int) from %2$s);
            """;

    private final String roles;
    private final List<ServiceMigrations> services;
    private final EnumValues enumValues = new EnumValues();

    CreateScript(String roles, List<ServiceMigrations> services) {
        this.roles = roles;
        this.services = services;
        services.forEach(service -> service.migrations().forEach(migration -> enumValues.collect(migration.sql())));
    }

    String text() {
        return Template.named("create-talent-pool-tables")
                .with("roles", roles)
                .with("services", services.stream().map(this::service).collect(Collectors.joining()))
                .text();
    }

    private String service(ServiceMigrations service) {
        return SERVICE.formatted(service.name(), service.historyTable())
                + service.migrations().stream()
                        .map(migration -> migration(service, migration))
                        .collect(Collectors.joining())
                + AFTERWARDS.formatted(service.name(), service.historyTable(), service.sqlAfterwards());
    }

    private String migration(ServiceMigrations service, Migration migration) {
        return MIGRATION.formatted(
                service.name(),
                service.historyTable(),
                migration.version(),
                migration.description(),
                migration.fileName(),
                migration.checksum(),
                enumValues.mergeInto(service.sqlOf(migration)));
    }
}
