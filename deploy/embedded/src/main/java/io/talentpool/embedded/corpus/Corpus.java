package io.talentpool.embedded.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Invented candidates and texts with what a reader must find in them and what nobody may: written by hand, without looking at how
 * anything is read or redacted. One JSON object a line; the README beside the files tells what its members mean.
 */
public final class Corpus {

    private static final JsonMapper JSON = new JsonMapper();

    private Corpus() {}

    /** Candidates: rows of {@code users}, a résumé as some parser gave it, and what is right. */
    public static List<JsonNode> profiles() {
        return read("profiles");
    }

    /** Texts as people write them, each of a kind of what must go from it, or harmless. */
    public static List<JsonNode> texts() {
        return read("texts");
    }

    /** A candidate's résumé, as a row is filled with it: nothing in it where it is JSON's null, which a row would take for no résumé at all. */
    public static JsonNode resume(JsonNode profile) {
        var resume = profile.path("resume");
        return resume.isNull() || resume.isMissingNode() ? JSON.createObjectNode() : resume;
    }

    private static List<JsonNode> read(String folder) {
        return lines(folder + "/files.txt")
                .flatMap(file -> lines(folder + "/" + file))
                .map(Corpus::json)
                .toList();
    }

    private static Stream<String> lines(String resource) {
        try (var lines = new BufferedReader(
                new InputStreamReader(Corpus.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The corpus cannot be read: " + resource, e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A line of the corpus is no JSON", e);
        }
    }
}
