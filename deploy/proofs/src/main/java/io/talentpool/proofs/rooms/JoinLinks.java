package io.talentpool.proofs.rooms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Patience;
import io.talentpool.local.topics.LifeCycleEvent;
import io.talentpool.local.topics.TopicReader;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;

/** Personal links that were handed out: whoever has one may enter, so nothing may keep any. */
record JoinLinks(List<String> tokens) {

    private static final int WANTED = 20;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Pattern LIKE_ONE = Pattern.compile("[?&]t=eyJ|eyJ[\\w-]+\\.eyJ[\\w-]+\\.");

    /** Asks for the links of some interviews until each is given out: Daily may be left alone for a while still. */
    static JoinLinks ask(Actor admin, List<String> interviews) {
        List<String> tokens = new ArrayList<>();
        for (String interview : interviews.subList(0, Math.min(WANTED, interviews.size()))) {
            String path = "/api/admin/interviews/scheduled/%s/join-links".formatted(interview);
            Exchange answer = Patience.await(
                    "links to interview " + interview,
                    LONGEST,
                    () -> Optional.of(admin.post(path, Map.of())).filter(there -> there.status() == 200));
            for (String link : List.of("host_url", "client_url", "candidate_url")) {
                tokens.add(answer.member(link).asText().replaceFirst(".*[?]t=", ""));
            }
        }
        return new JoinLinks(tokens);
    }

    void checkNothingIsKept(SystemUnderProof system, Report report) {
        report.figure("personal links given out", tokens.size());
        report.check(
                "links were given out, each with a token", tokens.stream().allMatch(token -> token.startsWith("eyJ")));
        report.none("no token is in a log", inLogs(system.logs()));
        report.none("no token is in a table", inTables(system.database()));
        report.none("no token is in an event", inEvents(system.bootstrapServers()));
    }

    private List<String> inLogs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isSuspicious(read(file)))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the logs in " + folder, e);
        }
    }

    private List<String> inTables(Database database) {
        return database.column("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""").stream()
                .filter(table ->
                        database
                                .column("select t::text from %s as t where t::text like '%%eyJ%%'".formatted(table))
                                .stream()
                                .anyMatch(this::isSuspicious))
                .toList();
    }

    private List<String> inEvents(String bootstrapServers) {
        try (TopicReader reader = TopicReader.fromTheBeginning(bootstrapServers)) {
            return reader.readToTheEnd().stream()
                    .filter(event -> isSuspicious(text(event)))
                    .map(LifeCycleEvent::id)
                    .toList();
        }
    }

    private static String text(LifeCycleEvent event) {
        return event.headers() + " " + event.data();
    }

    private boolean isSuspicious(String text) {
        return LIKE_ONE.matcher(text).find() || tokens.stream().anyMatch(text::contains);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
