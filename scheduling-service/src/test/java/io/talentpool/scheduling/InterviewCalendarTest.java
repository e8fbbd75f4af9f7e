package io.talentpool.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.talentpool.support.caller.Actor;

/** The file alone, over the life of an interview; read with another library than it was written with. */
class InterviewCalendarTest {

    private static final Instant BORN = Instant.parse("2026-11-02T09:00:00.123456Z");
    private static final Instant TIME = Instant.parse("2026-11-03T16:30:00Z");
    private static final String ROOM = "https://example.daily.co/interview-1";
    private static final Actor CARLA = new Actor(Actor.Type.admin, "carla");

    private final CalendarConfig config = new SmallRyeConfigBuilder()
            .withMapping(CalendarConfig.class)
            .build()
            .getConfigMapping(CalendarConfig.class);

    @Test
    void isAnEntryThatAnotherProgramUnderstands() {
        ScheduledInterview interview = interview("Maya");
        ReadCalendar read = ReadCalendar.of(InterviewCalendar.of(interview, config));
        assertEquals("PUBLISH", read.method());
        assertEquals("-//Talent Pool//Interviews//EN", read.product());
        assertEquals(interview.id + "@talent-pool", read.value("UID"));
        assertEquals("0", read.value("SEQUENCE"));
        assertEquals("CONFIRMED", read.value("STATUS"));
        assertEquals("20261102T090000Z", read.value("DTSTAMP"));
        assertEquals("20261102T090000Z", read.value("CREATED"));
        assertEquals("20261102T090000Z", read.value("LAST-MODIFIED"));
        assertEquals("20261103T163000Z", read.value("DTSTART"));
        assertEquals("20261103T173000Z", read.value("DTEND"));
        assertEquals("Interview with Maya", read.value("SUMMARY"));
        assertEquals(List.of("-PT15M"), read.reminders());
    }

    @Test
    void staysTheSameEntryOverTheInterviewsLife() {
        ScheduledInterview interview = interview("Maya");
        String uid = ReadCalendar.of(InterviewCalendar.of(interview, config)).value("UID");

        ReadCalendar ready = after(interview, it -> it.roomReady("interview-1", ROOM, BORN.plusSeconds(3)));
        assertEquals(List.of(uid, "1", "CONFIRMED"), ready.values("UID", "SEQUENCE", "STATUS"));
        assertEquals("20261102T090003Z", ready.value("DTSTAMP"));
        assertEquals(ROOM, ready.value("LOCATION"));

        ReadCalendar cancelled = after(interview, it -> it.cancel(CARLA, "Filled already", BORN.plusSeconds(60)));
        assertEquals(List.of(uid, "2", "CANCELLED"), cancelled.values("UID", "SEQUENCE", "STATUS"));
        assertEquals("20261102T090100Z", cancelled.value("LAST-MODIFIED"));
        assertEquals("20261102T090000Z", cancelled.value("CREATED"));
        assertEquals(List.of(), cancelled.reminders());
        assertEquals(List.of("PUBLISH", "CANCEL"), List.of(ready.method(), cancelled.method()));

        ReadCalendar reinstated = after(interview, it -> it.reinstate(CARLA, null, BORN.plusSeconds(90)));
        assertEquals(List.of(uid, "3", "CONFIRMED"), reinstated.values("UID", "SEQUENCE", "STATUS"));
        assertEquals("PUBLISH", reinstated.method());

        NewSlot slot = new NewSlot(TIME.plus(Duration.ofDays(1)), Optional.of(Duration.ofMinutes(30)), "Ill");
        ReadCalendar moved = after(interview, it -> it.reschedule(slot, false, CARLA, BORN.plusSeconds(99)));
        assertEquals(List.of(uid, "4", "CONFIRMED"), moved.values("UID", "SEQUENCE", "STATUS"));
        assertEquals(List.of("20261104T163000Z", "20261104T170000Z"), moved.values("DTSTART", "DTEND"));
        assertEquals(List.of("-PT15M"), moved.reminders());
    }

    @Test
    void staysConfirmedWhenTheInterviewIsOverHoweverItEnded() {
        ScheduledInterview completed = interview("Maya");
        assertEquals(
                "CONFIRMED", after(completed, it -> it.complete(CARLA, TIME)).value("STATUS"));
        ScheduledInterview missed = interview("Maya");
        assertEquals(
                "CONFIRMED",
                after(missed, it -> it.noShow(NoShowParty.candidate, CARLA, "Missed the train", TIME))
                        .value("STATUS"));
    }

    @Test
    void namesNoRoomThatIsNotThere() {
        ScheduledInterview interview = interview("Maya");
        assertEquals(
                "", ReadCalendar.of(InterviewCalendar.of(interview, config)).value("LOCATION"));
        after(interview, it -> it.roomReady("interview-1", ROOM, BORN));
        assertEquals(
                "", after(interview, it -> it.roomStatus = RoomStatus.closed).value("LOCATION"));
    }

    @Test
    void keepsTheAdminsNotesAndPersonalLinksToItself() {
        ScheduledInterview interview = interview("Maya");
        after(interview, it -> it.roomReady("interview-1", ROOM, BORN));
        String open = InterviewCalendar.of(interview, config);
        interview.cancel(CARLA, "Carla dislikes the client", BORN);
        for (String text : List.of(open, InterviewCalendar.of(interview, config))) {
            assertFalse(text.contains("contract"), text);
            assertFalse(text.contains("Carla"), text);
            assertFalse(text.contains("?t="), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë",
                "Ana, Maria; \\ \"and so on\"",
                "María de los Ángeles del Sagrado Corazón de Jesús y de la Santísima Trinidad Encarnación",
                "王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void survivesAnyName(String name) {
        String text = InterviewCalendar.of(interview(name), config);
        assertEquals("Interview with " + name, ReadCalendar.of(text).value("SUMMARY"));
        assertEquals("Interview with " + name, ReadCalendar.of(text).reminderText());
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Talent \"Best\" Pool",
                "Pool; CN=x: \"mailto:x@example.com\"",
                "Pool\r\nATTENDEE:mailto:x@example.com",
                "Pool\u2028ATTENDEE:mailto:x@example.com",
                "A, ;:^ B",
                "Zoë 王小明 😀",
                "\""
            })
    void survivesAnyOrganizer(String name) {
        Map<String, String> settings = Map.of(
                "talent-pool.calendar.organizer-name",
                name,
                "talent-pool.calendar.organizer-email",
                "pool@example.com");
        ScheduledInterview interview = interview(name);
        for (int cancelled = 0; cancelled < 2; cancelled++) {
            ReadCalendar read = ReadCalendar.of(InterviewCalendar.of(interview, config(settings)));
            assertEquals("mailto:pool@example.com", read.value("ORGANIZER"));
            assertEquals(name.replace("\r\n", "  ").replace('\u2028', ' ').replace('"', '\''), read.organizersName());
            assertEquals("", read.value("ATTENDEE"));
            interview.status = InterviewStatus.cancelled;
        }
    }

    private static CalendarConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(CalendarConfig.class);
        settings.forEach((name, value) ->
                builder.withSources(new PropertiesConfigSource(Map.of(name, value), name, Integer.MAX_VALUE)));
        return builder.build().getConfigMapping(CalendarConfig.class);
    }

    @Test
    void letsNoNameAddALine() {
        String text = InterviewCalendar.of(interview("Maya\r\nATTENDEE:mailto:x@example.com\u0007"), config);
        assertEquals(
                "Interview with Maya  ATTENDEE:mailto:x@example.com",
                ReadCalendar.of(text).value("SUMMARY"));
        assertEquals("", ReadCalendar.of(text).value("ATTENDEE"));
    }

    /** Changes the interview, counts as the table does, and reads its entry. */
    private ReadCalendar after(ScheduledInterview interview, Consumer<ScheduledInterview> change) {
        change.accept(interview);
        interview.version++;
        return ReadCalendar.of(InterviewCalendar.of(interview, config));
    }

    private static ScheduledInterview interview(String firstName) {
        InterviewRequest request = new InterviewRequest(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), firstName, List.of(), "approved", null);
        Appointment appointment = new Appointment(request.id(), TIME, Duration.ofHours(1), "Bring a contract");
        return ScheduledInterview.schedule(request, appointment, BORN, Duration.ofMinutes(15), BORN);
    }
}
