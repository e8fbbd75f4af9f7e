package io.talentpool.scheduling;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;

/**
 * An interview as an entry of its client's calendar (RFC 5545, published and cancelled as RFC 5546 wants it): the first name is all it says of
 * the candidate, and it holds neither notes nor a personal link (R13, R14). A calendar that takes it in again finds the entry it
 * has by UID, and by SEQUENCE which of the two is newer.
 *
 * <p>Written with biweekly, which is small and keeps to itself; ical4j, which the tests read it with, would put a provider of time
 * zone rules of its own into the whole JVM by being there.
 */
final class InterviewCalendar {

    private static final String PRODUCT = "-//Talent Pool//Interviews//EN";
    private static final String CANCELLED = "This interview is cancelled.";
    private static final String ENTRY = "A video interview of %d minutes. Enter the room from your interviews page:"
            + " the personal link you get there opens it, its address alone does not.";
    private static final int REMIND_MINUTES_BEFORE = 15;
    private static final int LONGEST_LINE = 75; // in bytes; the library counts characters
    private static final int MOST_BYTES_PER_CHARACTER = 3;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private InterviewCalendar() {}

    /** The text of the file. */
    static String of(ScheduledInterview interview, CalendarConfig config) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(isCancelled(interview) ? Method.cancel() : Method.publish());
        calendar.addEvent(event(interview, config));
        return written(calendar, interview.candidateFirstName + config.organizerName());
    }

    private static VEvent event(ScheduledInterview interview, CalendarConfig config) {
        String title = "Interview with " + printable(interview.candidateFirstName);
        VEvent event = new VEvent();
        event.setUid(interview.id + "@" + printable(config.domain()));
        event.setSequence(interview.version - 1);
        event.setDateTimeStamp(date(interview.updatedAt));
        event.setCreated(date(interview.createdAt));
        event.setLastModified(date(interview.updatedAt));
        event.setDateStart(date(interview.scheduledTime));
        event.setDateEnd(date(interview.end()));
        event.setSummary(title);
        event.setOrganizer(new Organizer(unquoted(config.organizerName()), printable(config.organizerEmail())));
        // A no-show was agreed upon like any other, and nobody called it off.
        boolean cancelled = isCancelled(interview);
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setDescription(cancelled ? CANCELLED : ENTRY.formatted(interview.durationMinutes));
        if (interview.roomStatus == RoomStatus.ready) {
            event.setLocation(interview.dailyCoRoomUrl);
        }
        if (interview.status == InterviewStatus.scheduled) {
            event.addAlarm(reminder(title));
        }
        return event;
    }

    private static VAlarm reminder(String title) {
        Duration before =
                Duration.builder().prior(true).minutes(REMIND_MINUTES_BEFORE).build();
        return VAlarm.display(new Trigger(before, Related.START), title);
    }

    private static String written(ICalendar calendar, String names) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(names)) {
                writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE / MOST_BYTES_PER_CHARACTER);
            }
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing but memory is written to
        }
        return text.toString();
    }

    private static boolean isCancelled(ScheduledInterview interview) {
        return interview.status == InterviewStatus.cancelled;
    }

    /** A calendar takes no control characters and no line breaks of any script, and the name is whatever BPOC has. */
    private static String printable(String name) {
        return UNPRINTABLE.matcher(name).replaceAll(" ").strip();
    }

    /** The value of a parameter stands in quotes and may hold none; how RFC 6868 would spell one, few calendars read. */
    private static String unquoted(String name) {
        return printable(name).replace('"', '\'');
    }

    private static Date date(Instant moment) {
        return Date.from(moment);
    }
}
