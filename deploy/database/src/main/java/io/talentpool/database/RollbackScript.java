package io.talentpool.database;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code rollback.sql}: drops whatever the migrations create, the newest first. */
final class RollbackScript {

    private final List<ServiceMigrations> services;

    RollbackScript(List<ServiceMigrations> services) {
        this.services = services;
    }

    String text() {
        Set<String> tables = created("table");
        services.forEach(service -> tables.add(service.historyTable()));
        return Template.named("rollback")
                .with("tables", newestFirst(tables))
                .with("functions", newestFirst(created("function")))
                .with("types", newestFirst(created("type")))
                .with("extensions", newestFirst(created("extension")))
                .text();
    }

    private Set<String> created(String kind) {
        Pattern creation = Pattern.compile(
                "^\\s*create\\s+(?:or\\s+replace\\s+)?%s\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)".formatted(kind),
                Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
        return services.stream()
                .flatMap(service -> service.migrations().stream())
                .flatMap(migration -> creation.matcher(migration.sql()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String newestFirst(Set<String> names) {
        List<String> reversed = names.stream().map("'%s'"::formatted).collect(Collectors.toList());
        Collections.reverse(reversed);
        return String.join(",\n        ", reversed);
    }
}
