package io.talentpool.request;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

/**
 * Where the zone of a client comes from, and that neither the zone of the service's process nor the database's ever matters:
 * the build starts them in others than the ones below, those of {@link RequestInOtherZonesTest} are others again.
 */
abstract class RequestZonesFacts extends RunningService {

    private static final LocalDateTime NOON_IN_A_MONTH = LocalDateTime.now(ZoneOffset.UTC)
            .plusDays(30)
            .truncatedTo(ChronoUnit.DAYS)
            .plusHours(12);

    @Test
    void isTheBodysFirst() {
        ask(SamplePerson.BEN, "Asia/Manila", NOON_IN_A_MONTH.toString())
                .statusCode(201)
                .body("request.client_timezone", equalTo("Asia/Manila"))
                .body("request.preferred_times[0]", equalTo(noonIn("Asia/Manila")));
    }

    @Test
    void isTheDirectorysNext() {
        ask(SamplePerson.BEN, null, NOON_IN_A_MONTH.toString())
                .statusCode(201)
                .body("request.client_timezone", equalTo("America/New_York"))
                .body("request.preferred_times[0]", equalTo(noonIn("America/New_York")));
    }

    @Test
    void isTheConfiguredOneWhereTheDirectoryKnowsNone() {
        directoryKnowsMirasZoneAs("Mars/Olympus");
        try {
            ask(SamplePerson.MIRA, null, NOON_IN_A_MONTH.toString())
                    .statusCode(201)
                    .body("request.client_timezone", equalTo("UTC"))
                    .body("request.preferred_times[0]", equalTo(noonIn("UTC")));
        } finally {
            directoryKnowsMirasZoneAs(SamplePerson.MIRA.timeZone().getId());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Z, UTC",
        "UT, UTC",
        "UTC+8, Etc/GMT-8",
        "GMT+8, Etc/GMT-8",
        "+0800, Etc/GMT-8",
        "asia/manila, Asia/Manila"
    })
    void isStoredByANameThatBrowsersKnow(String given, String stored) {
        ask(SamplePerson.BEN, given, NOON_IN_A_MONTH.toString())
                .statusCode(201)
                .body("request.client_timezone", equalTo(stored))
                .body("request.preferred_times[0]", equalTo(noonIn(stored)));
    }

    @ParameterizedTest
    @CsvSource({
        "+05:30, name a place instead",
        "UTC+5:30, name a place instead",
        "SystemV/AST4, not a time zone we know"
    })
    void isRefusedWhereBrowsersHaveNoName(String given, String why) {
        ask(SamplePerson.BEN, given, NOON_IN_A_MONTH.toString())
                .statusCode(400)
                .body("violations[0].field", equalTo("client_timezone"))
                .body("error", containsString(why));
    }

    @Test
    void isOneOfThoseThatAreOffered() {
        List<String> offered = as(SamplePerson.BEN)
                .get(REQUEST + "/time-zones")
                .then()
                .statusCode(200)
                .extract()
                .path("time_zones");
        assertTrue(offered.containsAll(List.of("UTC", "Asia/Manila", "Europe/London", "America/New_York")));
        as(SamplePerson.NORA).get(REQUEST + "/time-zones").then().statusCode(403);
        as(SamplePerson.CARLA).get(REQUEST + "/time-zones").then().statusCode(403);
    }

    @Test
    void makesATimeThatOccursTwiceTheEarlierOneAndSaysSo() {
        ZoneOffsetTransition overlap = next(change -> change.isOverlap());
        String local = overlap.getDateTimeAfter().plusMinutes(10).toString();
        ask(SamplePerson.ANNA, zoneOf(overlap), local)
                .statusCode(201)
                .body("warnings", hasSize(1))
                .body("warnings[0]", containsString("preferred_times[0] occurs twice in " + zoneOf(overlap)))
                .body("warnings[0]", containsString("earlier moment was taken, " + local))
                .body(
                        "request.preferred_times[0]",
                        endsWith(overlap.getOffsetBefore().getId()));
        ask(
                        SamplePerson.ANNA,
                        zoneOf(overlap),
                        local + ":00" + overlap.getOffsetAfter().getId())
                .statusCode(201)
                .body("warnings", hasSize(0));
    }

    @Test
    void hasHoursThatDoNotExist() {
        ZoneOffsetTransition gap = next(ZoneOffsetTransition::isGap);
        String zone = zoneOf(gap);
        String local = gap.getDateTimeBefore().plusMinutes(10).toString();
        ask(SamplePerson.ANNA, zone, local)
                .statusCode(400)
                .body("violations[0].field", equalTo("preferred_times[0]"))
                .body("error", allOf(containsString("does not exist in " + zone), containsString("go forward")));
        ask(SamplePerson.ANNA, zone, gap.getDateTimeAfter().toString())
                .statusCode(201)
                .body(
                        "request.preferred_times[0]",
                        equalTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                gap.getDateTimeAfter().atOffset(gap.getOffsetAfter()))));
    }

    /** The database has the moment that is answered, and the one that is told. */
    @Test
    void doesNotMatterToWhatIsStored() {
        Instant before = Instant.now();
        String id = pending(SamplePerson.ANNA);
        Instant after = Instant.now();
        String answered = as(SamplePerson.ANNA).get(REQUEST + "/" + id).path("request.created_at");
        assertTrue(
                !Instant.parse(answered).isBefore(before.truncatedTo(ChronoUnit.MICROS))
                        && !Instant.parse(answered).isAfter(after),
                answered);
        List<String> stored = SuperuserSql.query("""
                select to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    r.created_at = e.occurred_at, abs(extract(epoch from r.created_at - now())) < 60
                from interview_requests r join interview_request_events e on e.aggregateid = r.id where r.id = '%s'
                """.formatted(id)).get(0);
        assertEquals(Instant.parse(answered), Instant.parse(stored.get(0)));
        assertEquals(List.of("t", "t"), stored.subList(1, 3));
    }

    @Test
    void doesNotMatterToAReplayByTime() {
        Instant before = Instant.now().minusMillis(1);
        pending(SamplePerson.ANNA);
        assertReplayed(SamplePerson.PAOLA, before, ZoneOffset.UTC); // the configured zone
        assertReplayed(SamplePerson.CARLA, before, ZoneId.of("Asia/Manila")); // her own
    }

    private void assertReplayed(SamplePerson admin, Instant before, ZoneId zone) {
        LocalDateTime first = LocalDateTime.ofInstant(before, zone);
        LocalDateTime end = LocalDateTime.ofInstant(Instant.now().plusSeconds(1), zone);
        assertTrue(replayed(admin, first, end) >= 1);
        assertEquals(0, replayed(admin, first.plus(Duration.ofHours(1)), end.plus(Duration.ofHours(14))));
    }

    private int replayed(SamplePerson admin, LocalDateTime from, LocalDateTime to) {
        return as(admin)
                .body(Map.of("from", from.toString(), "to", to.toString()))
                .post(REQUESTS + "/replay")
                .then()
                .statusCode(200)
                .extract()
                .path("events");
    }

    private ValidatableResponse ask(SamplePerson client, String zone, String time) {
        Map<String, Object> body = new HashMap<>();
        body.put("bpoc_candidate_id", gateway.knows("Ada"));
        body.put("client_timezone", zone);
        body.put("preferred_times", List.of(time));
        return as(client).body(body).post(REQUEST).then();
    }

    private static String noonIn(String zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(NOON_IN_A_MONTH.atZone(ZoneId.of(zone)));
    }

    private static void directoryKnowsMirasZoneAs(String zone) {
        SuperuserSql.execute("update client_users set time_zone = '%s' where id = '%s'"
                .formatted(zone, SamplePerson.MIRA.clientUserId()));
    }

    /** Somewhere on earth the clocks go forward, and back, within the next 180 days. */
    private static final List<String> ZONES =
            List.of("Europe/London", "America/New_York", "Australia/Sydney", "America/Santiago", "Africa/Cairo");

    private static ZoneOffsetTransition next(Predicate<ZoneOffsetTransition> kind) {
        Instant now = Instant.now();
        return ZONES.stream()
                .map(zone -> ZoneId.of(zone).getRules())
                .flatMap(rules -> Stream.iterate(
                                rules.nextTransition(now), change -> rules.nextTransition(change.getInstant()))
                        .limit(2))
                .filter(kind)
                .min((one, other) -> one.getInstant().compareTo(other.getInstant()))
                .orElseThrow();
    }

    private static String zoneOf(ZoneOffsetTransition change) {
        return ZONES.stream()
                .filter(zone -> change.equals(ZoneId.of(zone)
                        .getRules()
                        .nextTransition(change.getInstant().minusSeconds(1))))
                .findFirst()
                .orElseThrow();
    }
}
