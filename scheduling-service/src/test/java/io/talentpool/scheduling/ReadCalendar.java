package io.talentpool.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;

/** A calendar file with one entry as a strict reader understands it. */
record ReadCalendar(Calendar calendar, VEvent event) {

    /** Reads the text, which must keep to RFC 5545, and to RFC 5546 for what its method says. */
    static ReadCalendar of(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            List<VEvent> events = calendar.getComponents(Component.VEVENT);
            assertEquals(1, events.size());
            assertEquals(Set.of(), calendar.validate().getEntries());
            assertEquals(Set.of(), events.get(0).validate(calendar.getMethod()).getEntries());
            return new ReadCalendar(calendar, events.get(0));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ParserException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    String method() {
        return calendar.getMethod().getValue();
    }

    String product() {
        return calendar.getProductId().getValue();
    }

    /** A property of the entry; empty where it has none. */
    String value(String name) {
        return event.getProperty(name).map(Property::getValue).orElse("");
    }

    List<String> values(String... names) {
        return Stream.of(names).map(this::value).toList();
    }

    String organizersName() {
        return event.getRequiredProperty(Property.ORGANIZER)
                .getRequiredParameter(Parameter.CN)
                .getValue();
    }

    /** When it reminds, relative to the start. */
    List<String> reminders() {
        return event.getAlarms().stream()
                .map(alarm -> alarm.getRequiredProperty(Property.TRIGGER).getValue())
                .toList();
    }

    String reminderText() {
        VAlarm alarm = event.getAlarms().get(0);
        return alarm.getRequiredProperty(Property.DESCRIPTION).getValue();
    }
}
