package io.talentpool.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.talentpool.support.rule.InvalidInput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Every form in which a client may write a time, wherever their zone is known from, around the changes of daylight saving. */
class NewRequestBodyZonesTest {

    /** A zone in which none of the times below is what is meant. */
    private static final ZoneId ELSEWHERE = ZoneId.of("Pacific/Auckland");

    /** One moment: how a clock on the wall of the zone shows it, and how it is to be answered. */
    record Moment(String zone, String local, String answered) {

        ZoneId zoneId() {
            return ZoneId.of(zone);
        }
    }

    /** The last minute before and the first after each change, and the hour that occurs twice. */
    private static final List<Moment> MOMENTS = List.of(
            new Moment("Europe/London", "2027-03-28T00:59", "2027-03-28T00:59:00Z"),
            new Moment("Europe/London", "2027-03-28T02:00", "2027-03-28T02:00:00+01:00"),
            new Moment("Europe/London", "2026-10-25T01:30", "2026-10-25T01:30:00+01:00"),
            new Moment("Europe/London", "2026-10-25T02:00", "2026-10-25T02:00:00Z"),
            new Moment("America/New_York", "2027-03-14T01:59", "2027-03-14T01:59:00-05:00"),
            new Moment("America/New_York", "2027-03-14T03:00", "2027-03-14T03:00:00-04:00"),
            new Moment("America/New_York", "2026-11-01T01:30", "2026-11-01T01:30:00-04:00"),
            new Moment("America/New_York", "2026-11-01T02:00", "2026-11-01T02:00:00-05:00"),
            new Moment("Australia/Sydney", "2026-10-04T01:59", "2026-10-04T01:59:00+10:00"),
            new Moment("Australia/Sydney", "2026-10-04T03:00", "2026-10-04T03:00:00+11:00"),
            new Moment("Australia/Sydney", "2027-04-04T02:30", "2027-04-04T02:30:00+11:00"),
            new Moment("Australia/Sydney", "2027-04-04T03:00", "2027-04-04T03:00:00+10:00"),
            new Moment("Asia/Manila", "2026-10-25T01:30", "2026-10-25T01:30:00+08:00"),
            new Moment("Asia/Manila", "2027-03-28T01:30", "2027-03-28T01:30:00+08:00"));

    /** What the clocks leave out when they go forward. */
    private static final List<Moment> GAPS = List.of(
            new Moment("Europe/London", "2027-03-28T01:30", "from 01:00 to 02:00"),
            new Moment("America/New_York", "2027-03-14T02:00", "from 02:00 to 03:00"),
            new Moment("Australia/Sydney", "2026-10-04T02:59:59", "from 02:00 to 03:00"));

    /** The ways to say it. */
    enum Form {
        LOCAL_IN_THE_ZONE_OF_THE_BODY {
            @Override
            NewRequest read(Moment moment) {
                return body(text(moment.local()), moment.zone()).read(ELSEWHERE);
            }
        },
        LOCAL_IN_THE_ZONE_ON_RECORD {
            @Override
            NewRequest read(Moment moment) {
                return body(text(moment.local()), null).read(moment.zoneId());
            }
        },
        LOCAL_IN_A_ZONE_OF_ITS_OWN {
            @Override
            NewRequest read(Moment moment) {
                return body(object(moment.local(), moment.zone()), moment.zone())
                        .read(ELSEWHERE);
            }
        },
        LOCAL_IN_AN_OBJECT_WITHOUT_A_ZONE {
            @Override
            NewRequest read(Moment moment) {
                return body(object(moment.local(), null), moment.zone()).read(ELSEWHERE);
            }
        },
        WITH_AN_OFFSET {
            @Override
            NewRequest read(Moment moment) {
                return body(text(moment.answered()), moment.zone()).read(ELSEWHERE);
            }
        },
        IN_UTC {
            @Override
            NewRequest read(Moment moment) {
                return body(text(inUtc(moment)), null).read(moment.zoneId());
            }
        },
        WITH_AN_OFFSET_AND_A_ZONE_THAT_DOES_NOT_MATTER {
            @Override
            NewRequest read(Moment moment) {
                return body(object(moment.answered(), "Asia/Kolkata"), moment.zone())
                        .read(ELSEWHERE);
            }
        };

        abstract NewRequest read(Moment moment);

        boolean isLocal() {
            return name().startsWith("LOCAL");
        }
    }

    static Stream<Arguments> momentsInEveryForm() {
        return MOMENTS.stream().flatMap(moment -> Stream.of(Form.values()).map(form -> Arguments.of(form, moment)));
    }

    static Stream<Arguments> gapsInEveryLocalForm() {
        return GAPS.stream()
                .flatMap(gap -> Stream.of(Form.values()).filter(Form::isLocal).map(form -> Arguments.of(form, gap)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("momentsInEveryForm")
    void meansTheMomentAndIsAnsweredWithTheOffsetOfTheClientsZone(Form form, Moment moment) {
        NewRequest wish = form.read(moment);
        assertEquals(moment.zoneId(), wish.zone());
        assertEquals(List.of(moment.answered()), new PreferredTimes(wish.times()).written());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("gapsInEveryLocalForm")
    void refusesATimeThatTheClocksLeaveOutAndSaysWhy(Form form, Moment gap) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> form.read(gap));
        String field = refused.violations().get(0).field();
        assertEquals("preferred_times[0]", field.replace(".datetime", ""));
        assertEquals(
                "%s does not exist in %s: the clocks go forward %s there".formatted(field, gap.zone(), gap.answered()),
                refused.getMessage());
    }

    @Test
    void answersInTheClientsZoneWhateverZoneATimeNames() {
        NewRequest wish = body(object("2026-12-01T09:00", "Asia/Manila"), "America/New_York")
                .read(ELSEWHERE);
        assertEquals(List.of("2026-11-30T20:00:00-05:00"), new PreferredTimes(wish.times()).written());
    }

    @Test
    void refusesWhatIsNoZoneWhereverItStands() {
        assertEquals("client_timezone", fieldOf(body(text("2026-12-01T09:00"), "Mars/Olympus")));
        assertEquals("preferred_times[0].timezone", fieldOf(body(object("2026-12-01T09:00", "Mars/Olympus"), "UTC")));
        assertEquals("preferred_times[0].timezone", fieldOf(body(objectWithNumberAsZone(), "UTC")));
        assertEquals("preferred_times[0]", fieldOf(body(object(null, "UTC"), "UTC")));
        assertEquals("preferred_times[0].datetime", fieldOf(body(object("soon", "UTC"), "UTC")));
    }

    private static String fieldOf(NewRequestBody body) {
        return assertThrows(InvalidInput.class, () -> body.read(ELSEWHERE))
                .violations()
                .get(0)
                .field();
    }

    private static NewRequestBody body(JsonNode time, String zone) {
        return new NewRequestBody(UUID.randomUUID(), List.of(time), null, zone);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode object(String datetime, String zone) {
        return JsonNodeFactory.instance.objectNode().put("datetime", datetime).put("timezone", zone);
    }

    private static JsonNode objectWithNumberAsZone() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("datetime", "2026-12-01T09:00")
                .put("timezone", 8);
    }

    private static String inUtc(Moment moment) {
        return OffsetDateTime.parse(moment.answered()).toInstant().toString();
    }
}
