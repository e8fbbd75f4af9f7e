package io.talentpool.database;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the preferred times in a table that was made by hand: strings with an offset, and nothing that is none. */
class OldPreferredTimesTest {

    private static final Map<String, String> TIMES = Map.ofEntries(
            entry("\"2026-12-01T09:00:00+01:00\"", "2026-12-01T09:00:00+01:00"),
            entry("\"2026-12-01T09:00:00.000Z\"", "2026-12-01T09:00:00Z"),
            entry("\"2026-12-01T09:00:00.250Z\"", "2026-12-01T09:00:00.25Z"),
            entry("\"2026-12-01 09:00:00+0530\"", "2026-12-01T09:00:00+05:30"),
            entry("\"2026-12-01T09:00-03\"", "2026-12-01T09:00:00-03:00"),
            entry("\"2026-12-01T09:00\"", "2026-12-01T09:00:00Z"),
            entry("{\"datetime\": \"2026-12-01T09:00\"}", "2026-12-01T09:00:00Z"),
            entry(in("2026-12-01T09:00", ""), "2026-12-01T09:00:00Z"),
            entry(in("2026-12-01T09:00", "Asia/Manila"), "2026-12-01T09:00:00+08:00"),
            entry(in("2026-07-01T09:00:00", "america/new_york"), "2026-07-01T09:00:00-04:00"),
            entry(in("2026-12-01T09:00:00Z", "Australia/Adelaide"), "2026-12-01T19:30:00+10:30"),
            entry(in("2026-12-01T09:00:00Z", "Nowhere/Land"), "2026-12-01T09:00:00Z"),
            entry(in("2026-10-25T01:30", "Europe/London"), "2026-10-25T01:30:00+01:00"),
            entry(in("2026-03-29T01:30", "Europe/London"), "2026-03-29T02:30:00+01:00"),
            entry(in("2026-04-05T01:45", "Australia/Lord_Howe"), "2026-04-05T01:45:00+11:00"));

    private static final List<String> NO_TIMES = List.of(
            "\"next Tuesday\"",
            "\"2026-02-30T09:00\"",
            "\"2026-12-01\"",
            in("2026-12-01T09:00", "Nowhere/Land"),
            "{\"when\": \"2026-12-01T09:00\"}",
            "{\"datetime\": 5}",
            "17",
            "null",
            "[]");

    private static final List<String> NO_LISTS_OF_TIMES = List.of("{}", "null", "\"soon\"", "[]");
    private static final String SINGLE = in("2026-12-01T09:00", "Asia/Manila");
    private static final String SIX = IntStream.rangeClosed(1, 6)
            .mapToObj("\"2026-12-01T0%d:00Z\""::formatted)
            .collect(Collectors.joining(", ", "[", "]"));

    private static OperatorDatabase database;
    private static List<String> answer;

    /** All of it in one table, each in a request of its own, which is taken over at once. */
    @BeforeAll
    static void takeOver() {
        database = OperatorDatabase.withClients();
        database.run(Template.resource("by-hand.sql"));
        database.run(
                "delete from interview_outcomes; delete from scheduled_interviews; delete from interview_requests");
        Stream.of(
                        TIMES.keySet().stream().map(OldPreferredTimesTest::listOf),
                        NO_TIMES.stream().map(OldPreferredTimesTest::amongTimes),
                        NO_LISTS_OF_TIMES.stream(),
                        Stream.of(SINGLE, SIX))
                .flatMap(Function.identity())
                .forEach(OldPreferredTimesTest::insert);
        answer = database.runFile("create-talent-pool-tables.sql");
    }

    private static void insert(String times) {
        database.run("""
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times)
                values ('%s', 'c0000000-0000-4000-8000-000000000001', gen_random_uuid(), 'Maria', '%s')""".formatted(requestWith(times), times));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<Arguments> times() {
        return TIMES.entrySet().stream().map(time -> Arguments.of(time.getKey(), time.getValue()));
    }

    @ParameterizedTest
    @MethodSource("times")
    void becomesATimeWithAnOffset(String old, String now) {
        assertThat(takenOver(listOf(old))).containsExactly("[\"" + now + "\"]");
    }

    @ParameterizedTest
    @FieldSource("NO_TIMES")
    void leavesOutWhatIsNoTimeAndWarns(String old) {
        List<String> found = takenOver(amongTimes(old));

        assertThat(found.get(0)).isEqualTo("[\"2026-12-01T09:00:00Z\", \"2026-12-02T09:00:00Z\"]");
        assertThat(found.get(1))
                .startsWith("Interview request %s: its preferred time ".formatted(requestWith(amongTimes(old))))
                .contains(" is left out: ");
    }

    @ParameterizedTest
    @FieldSource("NO_LISTS_OF_TIMES")
    void becomesEmptyWhereThereIsNoTimeAtAll(String old) {
        assertThat(takenOver(old).get(0)).isEqualTo("[]");
    }

    @Test
    void takesASingleTimeForAListOfOne() {
        assertThat(takenOver(SINGLE)).containsExactly("[\"2026-12-01T09:00:00+08:00\"]");
    }

    @Test
    void keepsTheFirstFiveOfMore() {
        List<String> found = takenOver(SIX);

        assertThat(found.get(0)).contains("T01:00:00Z", "T05:00:00Z").doesNotContain("T06");
        assertThat(found.get(1))
                .contains("only the first 5 are kept of its preferred times")
                .contains("T06:00:00Z");
    }

    /** The times as they are afterwards, and the warnings. */
    private static List<String> takenOver(String times) {
        UUID request = requestWith(times);
        return Stream.concat(
                        database
                                .run("select preferred_times from interview_requests where id = '%s'"
                                        .formatted(request))
                                .stream(),
                        answer.stream().filter(line -> line.startsWith("Interview request " + request)))
                .toList();
    }

    private static UUID requestWith(String times) {
        return UUID.nameUUIDFromBytes(times.getBytes(StandardCharsets.UTF_8));
    }

    private static String listOf(String time) {
        return "[" + time + "]";
    }

    private static String amongTimes(String old) {
        return "[\"2026-12-01T09:00Z\", %s, \"2026-12-02T09:00Z\"]".formatted(old);
    }

    private static String in(String local, String zone) {
        return "{\"datetime\": \"%s\", \"timezone\": \"%s\"}".formatted(local, zone);
    }
}
