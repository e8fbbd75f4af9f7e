package io.talentpool.embedded.people;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The invented people who can sign in to the embedded default, and, of the clients among them, their row in the directory. */
public enum SamplePerson {
    ANNA(
            "client | Anna Lindqvist | 0a11a000-5a3e-4c1e-8a01-000000000001 | c11e0000-5a3e-4c1e-8a01-000000000001 | Harbour Bank | Europe/London"),
    BEN(
            "client | Ben Okafor | 0be20000-5a3e-4c1e-8a02-000000000002 | c11e0000-5a3e-4c1e-8a02-000000000002 | Juniper Health | America/New_York"),

    /** With {@link #OTTO} the client on whose behalf programs make hundreds of requests, so that nobody's own page drowns in them. */
    MIRA(
            "client | Mira Sandoval | 031a0000-5a3e-4c1e-8a06-000000000006 | c11e0000-5a3e-4c1e-8a06-000000000006 | Proving Ground | Asia/Manila"),
    OTTO(
            "client | Otto Brandt | 0770a000-5a3e-4c1e-8a07-000000000007 | c11e0000-5a3e-4c1e-8a07-000000000007 | Testbed Works | Europe/Berlin"),

    /** A client and, below, an admin for each of the browsers in which tests walk through the pages side by side. */
    INES(
            "client | Ines Duarte | 0b205e00-5a3e-4c1e-8a08-000000000008 | c11e0000-5a3e-4c1e-8a08-000000000008 | Quay Logistics | Europe/Lisbon"),
    JONAS(
            "client | Jonas Weber | 0b205e00-5a3e-4c1e-8a09-000000000009 | c11e0000-5a3e-4c1e-8a09-000000000009 | Linden Energy | Europe/Berlin"),
    KEMI(
            "client | Kemi Adeyemi | 0b205e00-5a3e-4c1e-8a10-000000000010 | c11e0000-5a3e-4c1e-8a10-000000000010 | Baobab Foods | Africa/Lagos"),
    LIAM(
            "client | Liam Byrne | 0b205e00-5a3e-4c1e-8a11-000000000011 | c11e0000-5a3e-4c1e-8a11-000000000011 | Heron Travel | Europe/Dublin"),

    CARLA("admin | Carla Reyes | 0ca21a00-5a3e-4c1e-8a03-000000000003 | Asia/Manila"),
    DEV("manager | Dev Patel | 0de50000-5a3e-4c1e-8a04-000000000004 | Asia/Kolkata"),

    PAOLA("admin | Paola Ricci | 0b205e00-5a3e-4c1e-8a12-000000000012"),
    ROSA("admin | Rosa Mendez | 0b205e00-5a3e-4c1e-8a13-000000000013"),
    SVEN("admin | Sven Lund | 0b205e00-5a3e-4c1e-8a14-000000000014"),
    TALA("admin | Tala Cruz | 0b205e00-5a3e-4c1e-8a15-000000000015"),

    /** Signs in as a client whom the directory does not know: every client route answers her 403 {@code unknown-client}. */
    NORA("client | Nora Quist | 0404a000-5a3e-4c1e-8a05-000000000005");

    private final String role;
    private final String fullName;
    private final UUID subject;
    private final Optional<DirectoryEntry> directoryEntry;
    private final Optional<ZoneId> adminZone;

    /**
     * @param row between bars the role, the name, the subject; then of a client the id in the directory, the company and the time zone, of
     *     an admin the time zone, and of those whom no directory knows nothing
     */
    SamplePerson(String row) {
        String[] column = row.split(" [|] ");
        this.role = column[0];
        this.fullName = column[1];
        this.subject = UUID.fromString(column[2]);
        this.directoryEntry = Optional.of(column)
                .filter(all -> all.length == 6)
                .map(all -> new DirectoryEntry(UUID.fromString(all[3]), all[4], ZoneId.of(all[5])));
        this.adminZone = Optional.of(column).filter(all -> all.length == 4).map(all -> ZoneId.of(all[3]));
    }

    /** The person of that name as one types it, e.g. {@code anna}; any case. */
    public static Optional<SamplePerson> named(String key) {
        return Arrays.stream(values())
                .filter(person -> person.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** Those whom the login page and the page about the system offer; all others sign in by typing their name. */
    public static List<SamplePerson> offeredAtSignIn() {
        return List.of(ANNA, BEN, CARLA, DEV);
    }

    /** {@code anna, ben, carla, dev}: for sentences that say who there is. */
    public static String keys() {
        return offeredAtSignIn().stream().map(SamplePerson::key).collect(Collectors.joining(", "));
    }

    /** The name one types: {@code anna}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role as it stands in the token: {@code client}, {@code admin} or {@code manager}. */
    public String role() {
        return role;
    }

    /** In a few words: {@code client at Harbour Bank}, {@code admin}. */
    public String description() {
        return directoryEntry.map(entry -> "client at " + entry.company()).orElse(role());
    }

    public boolean isClient() {
        return role.equals("client");
    }

    public String fullName() {
        return fullName;
    }

    public String email() {
        return fullName.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    }

    /** The token's {@code sub}: the identity provider's id, never the client's. */
    public UUID subject() {
        return subject;
    }

    public Optional<DirectoryEntry> directoryEntry() {
        return directoryEntry;
    }

    /** What {@code admin_directory} says of an admin; empty for clients, and for admins whom it does not know. */
    public Optional<ZoneId> adminZone() {
        return adminZone;
    }

    /** The id of the client's row in {@code client_users}.
     *
     * @throws IllegalStateException for a person who is no client, or one the directory does not know */
    public UUID clientUserId() {
        return requireDirectoryEntry().clientUserId();
    }

    /** @throws IllegalStateException as for {@link #clientUserId()} */
    public String company() {
        return requireDirectoryEntry().company();
    }

    /** @throws IllegalStateException as for {@link #clientUserId()} */
    public ZoneId timeZone() {
        return requireDirectoryEntry().timeZone();
    }

    private DirectoryEntry requireDirectoryEntry() {
        return directoryEntry.orElseThrow(
                () -> new IllegalStateException(fullName + " is not in the client directory"));
    }

    /** What {@code client_directory} says of a client besides name and e-mail. */
    public record DirectoryEntry(UUID clientUserId, String company, ZoneId timeZone) {}
}
