package io.talentpool.gateway.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.anonymity.Pictures;
import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.row.Privacy;
import io.talentpool.gateway.search.document.IndexedCandidate;
import io.talentpool.gateway.search.document.Sorting;
import io.talentpool.gateway.search.index.SearchIndex;
import io.talentpool.gateway.search.query.Deadline;
import io.talentpool.gateway.search.query.Filter;
import io.talentpool.gateway.search.snapshot.Snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * How good searches are, by what somebody who does not know the code expects of them: each file has candidates, queries, how well each
 * candidate fits (3 to 1; 0 where nothing is said), and who must not be found at all.
 */
class JudgedSearchTest {

    private static final int LOOKED_AT = 10;
    private static final double GOOD = 0.95;
    private static final int WORST_SHOWN = 5;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant JOINED = Instant.parse("2025-03-01T08:00:00Z");

    @TempDir
    Path folder;

    private final Map<UUID, String> names = new HashMap<>();
    private JsonNode judged;
    private SearchIndex index;
    private Snapshot snapshot;

    private void read(String file) throws IOException {
        try (var resource = JudgedSearchTest.class.getResourceAsStream(file)) {
            judged = JSON.readTree(resource);
        }
        index = SearchIndex.create(folder);
        var pictures = new Pictures(address -> "tag");
        for (var candidate : judged.path("candidates")) {
            var read = read(candidate);
            names.put(read.id(), candidate.path("id").textValue());
            index.add(IndexedCandidate.of(new AnonymousCandidate(read, pictures), YearMonth.of(2026, 11)), 0);
        }
        snapshot = index.publish(JOINED);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"judged.json", "judged-by-another-hand.json"})
    void findsTheBestFirstAndNobodyWhoDoesNotFit(String file) throws IOException {
        read(file);
        var gains = new ArrayList<Judgement>();
        var wrong = new ArrayList<String>();
        for (var query : judged.path("queries")) {
            var found = found(query);
            query.path("not").forEach(not -> {
                if (found.contains(not.textValue())) {
                    wrong.add(described(query) + " finds " + not.textValue());
                }
            });
            gains.add(new Judgement(described(query), gain(found, query.path("grades")), found));
        }
        double mean = gains.stream().mapToDouble(Judgement::gain).average().orElseThrow();
        System.out.printf("%s: %d searches, mean nDCG@%d %.4f; the worst:%n", file, gains.size(), LOOKED_AT, mean);
        gains.stream()
                .sorted(Comparator.comparingDouble(Judgement::gain))
                .limit(WORST_SHOWN)
                .forEach(System.out::println);
        assertEquals(List.of(), wrong);
        assertTrue(mean >= GOOD, () -> "mean nDCG is " + mean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"judged.json", "judged-by-another-hand.json"})
    void isNeverWrongAboutSkillsOfOneOrTwoLetters(String file) throws IOException {
        read(file);
        for (var query : judged.path("queries")) {
            if (query.path("skills").asText().matches("\\S{1,2}")) {
                var expected = new ArrayList<String>();
                query.path("grades").fieldNames().forEachRemaining(expected::add);
                assertEquals(
                        expected.stream().sorted().toList(),
                        found(query).stream().sorted().toList(),
                        described(query));
            }
        }
    }

    private List<String> found(JsonNode query) {
        var filter = Filter.of(
                query.path("search").textValue(),
                query.path("skills").textValue(),
                query.path("location").textValue(),
                null,
                null,
                null,
                null);
        return snapshot.search(filter, Sorting.MATCH, Optional.empty(), 100, Deadline.NONE).candidates().stream()
                .map(candidate -> names.get(candidate.read().id()))
                .toList();
    }

    /** The discounted cumulative gain, as a share of the best there could be; 1 where nobody fits and nobody is found. */
    private static double gain(List<String> found, JsonNode grades) {
        var ideal = new ArrayList<Integer>();
        grades.forEach(grade -> ideal.add(grade.intValue()));
        ideal.sort(Comparator.reverseOrder());
        if (ideal.isEmpty()) {
            return found.isEmpty() ? 1 : 0;
        }
        return discounted(found.stream().map(id -> grades.path(id).intValue()).toList()) / discounted(ideal);
    }

    private static double discounted(List<Integer> grades) {
        return IntStream.range(0, Math.min(LOOKED_AT, grades.size()))
                .mapToDouble(at -> (Math.pow(2, grades.get(at)) - 1) / (Math.log(at + 2) / Math.log(2)))
                .sum();
    }

    private static String described(JsonNode query) {
        var described = new ArrayList<String>();
        for (var parameter : List.of("search", "skills", "location")) {
            if (query.has(parameter)) {
                described.add(parameter + "=" + query.path(parameter).textValue());
            }
        }
        return String.join(" & ", described);
    }

    private static BpocCandidate read(JsonNode candidate) {
        var resume = JSON.createObjectNode();
        resume.set("skills", candidate.path("skills"));
        var job = resume.putArray("experience").addObject();
        job.put("title", candidate.path("position").textValue());
        job.put("duration", candidate.path("years").intValue() + " years");
        return new BpocCandidate(
                UUID.nameUUIDFromBytes(candidate.path("id").textValue().getBytes(StandardCharsets.UTF_8)),
                new BpocCandidate.Person(candidate.path("first_name").textValue(), null, null, null),
                null,
                candidate.path("bio").textValue(),
                candidate.path("position").textValue(),
                new BpocCandidate.Place(
                        candidate.path("city").textValue(),
                        candidate.path("province").textValue(),
                        candidate.path("country").textValue()),
                JOINED,
                resume,
                new BpocCandidate.Cultural(MissingNode.getInstance(), null),
                new BpocCandidate.Disc(candidate.path("disc").textValue(), null, null, null, null, null, null),
                new BpocCandidate.Typing(null, null, null, null),
                new BpocCandidate.Leaderboard(candidate.path("score").intValue(), null),
                new BpocCandidate.Analysis(null, MissingNode.getInstance(), MissingNode.getInstance()),
                new Privacy(MissingNode.getInstance()));
    }

    private record Judgement(String query, double gain, List<String> found) {

        @Override
        public String toString() {
            return "  %.3f  %s  %s".formatted(gain, query, found.subList(0, Math.min(LOOKED_AT, found.size())));
        }
    }
}
