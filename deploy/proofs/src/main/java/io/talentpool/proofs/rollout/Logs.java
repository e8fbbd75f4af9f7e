package io.talentpool.proofs.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.local.places.Part;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.stage.Stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What replicas have logged since this was made: one JSON object per line, and nothing of anybody in it. */
final class Logs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MEMBERS = List.of("time", "level", "loggerName", "message", "service");
    /** People of this proof and of the samples, their addresses and notes; tokens; passwords, which are the users' names here. */
    private static final Pattern OF_SOMEBODY = Pattern.compile(
            "Prover \\d|prover-\\d|@example\\.com|%s|eyJ[A-Za-z0-9_-]{20}|Bearer [A-Za-z0-9]|password[\"=: ]+\\w+_service"
                    .formatted(Pattern.quote(Stage.NOTE)));

    private final Path folder;
    private final Map<Path, Long> seen = new TreeMap<>();

    Logs(Path folder) {
        this.folder = folder;
        files().forEach(file -> seen.put(file, size(file)));
    }

    private List<Path> files() {
        return Part.services().stream()
                .map(part -> folder.resolve(part.key() + "-2.log"))
                .toList();
    }

    void check(Report report) {
        List<String> lines = files().stream().flatMap(this::newLines).toList();
        report.figure("lines that the replicas logged", lines.size());
        List<String> strange = lines.stream().filter(line -> !isRecord(line)).toList();
        report.none("each is a JSON object with " + String.join(", ", MEMBERS), strange);
        long traced =
                lines.stream().filter(line -> line.contains("\"traceId\"")).count();
        report.figure("  of them with a trace id", traced);
        List<String> personal =
                lines.stream().filter(line -> OF_SOMEBODY.matcher(line).find()).toList();
        report.none("no name, address, note, token or password is in any", personal);
        Map<String, Long> errors = lines.stream()
                .filter(line -> line.contains("\"level\":\"ERROR\""))
                .collect(Collectors.groupingBy(Logs::message, TreeMap::new, Collectors.counting()));
        report.check("none is an error", errors.isEmpty(), errors::toString);
    }

    private static String message(String line) {
        try {
            JsonNode logged = JSON.readTree(line);
            return logged.path("loggerName").asText() + ": "
                    + logged.path("message").asText();
        } catch (JsonProcessingException e) {
            return line;
        }
    }

    private static boolean isRecord(String line) {
        try {
            JsonNode logged = JSON.readTree(line);
            return MEMBERS.stream().allMatch(logged::hasNonNull);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private Stream<String> newLines(Path file) {
        try {
            byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            int from = Math.toIntExact(Math.min(all.length, seen.getOrDefault(file, 0L)));
            return new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
