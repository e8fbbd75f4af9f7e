package io.talentpool.embedded.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.talentpool.embedded.files.Resources;
import io.talentpool.embedded.people.SamplePerson;

/**
 * Plays the operator: creates the database the services share, with what they find there in production and never make
 * themselves: {@code client_users}, the views {@code client_directory} and {@code admin_directory}, the roles. The services' migrations do the rest.
 * May run any number of times.
 */
public final class TalentPoolDatabase {

    /** The database of the services. */
    public static final String NAME = "talent_pool";

    private static final List<String> LOGIN_ROLES = List.of(
            "request_service",
            "request_service_migration",
            "scheduling_service",
            "scheduling_service_migration",
            "outcome_service",
            "outcome_service_migration",
            "candidate_gateway");

    private TalentPoolDatabase() {}

    /** Creates whatever is missing. Afterwards each role's password is its own name. */
    public static void prepare(EmbeddedDatabase server) {
        prepare(server::superuser, NAME);
    }

    /**
     * The same under another name.
     *
     * @param superuser gives a database to its superuser
     */
    public static void prepare(Function<String, DataSource> superuser, String name) {
        createIfAbsent(superuser, name);
        Stream<String> scripts = Stream.of("client-users.sql", "roles.sql")
                .map(script -> Resources.text(TalentPoolDatabase.class, script));
        Stream<String> passwords = LOGIN_ROLES.stream().map("alter role %1$s password '%1$s'"::formatted);
        Database database = new Database(superuser.apply(name));
        database.execute(Stream.concat(scripts, passwords).collect(Collectors.joining("\n;\n")));
        database.insert(Map.of("client_users", clients(), "admin_users", admins()));
    }

    /** {@code create database} for a name that may exist already; not in a transaction, as PostgreSQL demands. */
    public static void createIfAbsent(Function<String, DataSource> superuser, String name) {
        Database server = new Database(superuser.apply("postgres"));
        if (server.column("select datname from pg_database where datname = ?", name)
                .isEmpty()) {
            server.execute("create database " + name);
        }
    }

    private static List<Map<String, Object>> clients() {
        return Arrays.stream(SamplePerson.values())
                .filter(person -> person.directoryEntry().isPresent())
                .map(person -> Map.<String, Object>of(
                        "id", person.clientUserId(),
                        "subject", person.subject(),
                        "full_name", person.fullName(),
                        "email", person.email(),
                        "company", person.company(),
                        "time_zone", person.timeZone().getId()))
                .toList();
    }

    private static List<Map<String, Object>> admins() {
        return Arrays.stream(SamplePerson.values())
                .flatMap(person -> person.adminZone().stream()
                        .map(zone -> Map.<String, Object>of("subject", person.subject(), "time_zone", zone.getId())))
                .toList();
    }
}
