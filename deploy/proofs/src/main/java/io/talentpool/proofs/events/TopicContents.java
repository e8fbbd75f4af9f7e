package io.talentpool.proofs.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.talentpool.embedded.testing.EventSchemas;
import io.talentpool.local.client.LifeCycleEvent;
import io.talentpool.proofs.Database;
import io.talentpool.proofs.EventLogs;
import io.talentpool.proofs.Report;

/** What is on the topics, compared with what is in the logs. */
final class TopicContents {

    private static final int MOST_SHOWN = 5;

    private final Map<String, LifeCycleEvent> firsts = new LinkedHashMap<>();
    private final int records;
    private final int replayed;

    /** @param events all that there are, those of a partition in their order */
    TopicContents(List<LifeCycleEvent> events) {
        records = events.size();
        replayed = (int) events.stream()
                .filter(event -> event.header("replayed").equals("true"))
                .count();
        events.forEach(event -> firsts.putIfAbsent(event.id(), event));
    }

    void compareWith(Database database, Report report) {
        Map<String, Long> positions = new HashMap<>();
        for (String log : EventLogs.tables(database)) {
            for (String row : database.column(
                    "select id || ' ' || position from (select id, position from %1$s union all select id, position from %1$s_archive) as events"
                            .formatted(log))) {
                positions.put(row.substring(0, row.indexOf(' ')), Long.parseLong(row.substring(row.indexOf(' ') + 1)));
            }
        }
        report.figure("committed changes", positions.size());
        report.figure(
                "types among them",
                firsts.values().stream().map(LifeCycleEvent::type).distinct().count());
        report.figure("records on the topics", records);
        report.figure("  of them repeated under the same id", records - firsts.size() - replayed);
        Set<String> missing = new HashSet<>(positions.keySet());
        missing.removeAll(firsts.keySet());
        none(report, "every committed change has its event", missing);
        Set<String> invented = new HashSet<>(firsts.keySet());
        invented.removeAll(positions.keySet());
        none(report, "no event is without a committed change", invented);
        none(report, "every event is as its schema says", notAsDescribed());
        none(report, "the events of each aggregate are in the order of its versions, without a gap", outOfOrder());
        none(report, "the events of each key are in the order of the log", outOfLogOrder(positions));
    }

    private List<String> notAsDescribed() {
        EventSchemas schemas = EventSchemas.ofTheHouse();
        return firsts.values().stream()
                .flatMap(event -> schemas.faults(event.header("ce_dataschema"), event.data()).stream()
                        .map(fault -> event.type() + ": " + fault))
                .toList();
    }

    /** Told when each was told first. */
    private List<String> outOfOrder() {
        Map<String, Long> versions = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (LifeCycleEvent event : firsts.values()) {
            long before = versions.getOrDefault(event.header("ce_subject"), 0L);
            if (event.version() != before + 1) {
                wrong.add("%s: %d after %d".formatted(event.header("ce_subject"), event.version(), before));
            }
            versions.put(event.header("ce_subject"), event.version());
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

    private static void none(Report report, String claim, Collection<String> found) {
        report.check(
                claim,
                found.isEmpty(),
                () -> "%d are not so, such as %s"
                        .formatted(
                                found.size(), found.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))));
    }
}
