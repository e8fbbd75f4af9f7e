package io.talentpool.proofs.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.talentpool.embedded.database.Database;
import io.talentpool.embedded.testing.EventSchemas;
import io.talentpool.local.topics.EventContract;
import io.talentpool.local.topics.LifeCycleEvent;
import io.talentpool.proofs.Report;

/** What is on the topics, as a plain consumer reads it, compared with what is in the logs. */
final class TopicContents {

    private static final String LOGS = """
            select table_name from information_schema.columns
            where table_schema = 'public' and table_name like '%\\_events' and column_name = 'aggregateid' order by 1""";
    private static final String POSITIONS =
            "select id || ' ' || position from (select id, position from %1$s union all select id, position from %1$s_archive) e";

    private final Map<String, LifeCycleEvent> firsts = new LinkedHashMap<>();
    private final int records;
    private final long replayed;

    /** @param events all that there are, those of a partition in their order */
    TopicContents(List<LifeCycleEvent> events) {
        records = events.size();
        replayed = events.stream()
                .filter(event -> event.header("replayed").equals("true"))
                .count();
        events.forEach(event -> firsts.putIfAbsent(event.id(), event));
    }

    void compareWith(Database database, Report report) {
        Map<String, Long> positions = positions(database);
        report.figure("committed changes", positions.size());
        report.figure(
                "types among them",
                firsts.values().stream().map(LifeCycleEvent::type).distinct().count());
        report.figure("records on the topics", records);
        report.figure("  of them repeated under the same id", records - firsts.size() - replayed);
        report.none("every committed change has its event", without(positions.keySet(), firsts.keySet()));
        report.none("no event is without a committed change", without(firsts.keySet(), positions.keySet()));
        EventSchemas schemas = EventSchemas.ofTheHouse();
        report.none(
                "every event is as its schema says",
                faults(event -> schemas.faults(event.header("ce_dataschema"), event.data()).stream()));
        report.none(
                "every event has the CloudEvents headers, the key and the common members",
                faults(event -> EventContract.faultsOf(event).stream()));
        report.none("the events of each aggregate are in the order of its versions, without a gap", outOfOrder());
        report.none("the events of each key are in the order of the log", outOfLogOrder(positions));
    }

    void checkPrivacy(PersonalTexts personal, Report report) {
        report.figure("names, addresses and notes looked for", personal.count());
        report.check("there are some", personal.count() > 0);
        report.none("none of them is in any event", faults(event -> personal.in(event).stream()));
    }

    private static Map<String, Long> positions(Database database) {
        Map<String, Long> positions = new HashMap<>();
        for (String log : database.column(LOGS)) {
            for (String row : database.column(POSITIONS.formatted(log))) {
                String[] idAndPosition = row.split(" ");
                positions.put(idAndPosition[0], Long.parseLong(idAndPosition[1]));
            }
        }
        return positions;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private List<String> faults(Function<LifeCycleEvent, Stream<String>> examination) {
        return firsts.values().stream()
                .flatMap(event -> examination
                        .apply(event)
                        .map(fault -> "%s at %s/%d@%d: %s"
                                .formatted(event.type(), event.topic(), event.partition(), event.offset(), fault)))
                .toList();
    }

    /** Told when each was told first. */
    private List<String> outOfOrder() {
        Map<String, Long> versions = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (LifeCycleEvent event : firsts.values()) {
            String aggregate = event.header("ce_subject");
            long before = versions.getOrDefault(aggregate, 0L);
            if (event.version() != before + 1) {
                wrong.add("%s: %d after %d".formatted(aggregate, event.version(), before));
            }
            versions.put(aggregate, event.version());
        }
        return wrong;
    }

    private List<String> outOfLogOrder(Map<String, Long> positions) {
        Map<String, Long> last = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (LifeCycleEvent event : firsts.values()) {
            String line = event.topic() + " " + event.key();
            long position = positions.getOrDefault(event.id(), 0L);
            if (position < last.getOrDefault(line, 0L)) {
                wrong.add(line + ": " + event.id());
            }
            last.put(line, position);
        }
        return wrong;
    }
}
