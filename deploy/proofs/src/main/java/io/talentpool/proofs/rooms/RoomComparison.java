package io.talentpool.proofs.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.talentpool.proofs.DailyAccount;
import io.talentpool.proofs.Report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Holds the rooms that Daily has against the interviews that there are. */
final class RoomComparison {

    private static final int SHOWN = 5;

    private final RoomTables tables;
    private final DailyAccount daily;

    RoomComparison(RoomTables tables, DailyAccount daily) {
        this.tables = tables;
        this.daily = daily;
    }

    void check(Report report) {
        Map<String, JsonNode> rooms = daily.rooms();
        List<String> wrong = new ArrayList<>();
        List<String> plans = tables.plans();
        for (String plan : plans) {
            String[] part = plan.split(" "); // name, opens, closes, status
            JsonNode config =
                    rooms.getOrDefault(part[0], MissingNode.getInstance()).path("config");
            if (!config.path("nbf").asText().equals(part[1])
                    || !config.path("exp").asText().equals(part[2])) {
                wrong.add("%s is to be open %s to %s, but is %s to %s"
                        .formatted(part[0], part[1], part[2], config.path("nbf"), config.path("exp")));
            }
            if (!part[3].equals("ready")) {
                wrong.add("%s is %s in the table".formatted(part[0], part[3]));
            }
        }
        List<String> calledOff = tables.calledOff();
        List<String> left = calledOff.stream()
                .map(id -> "interview-" + id)
                .filter(rooms::containsKey)
                .toList();
        report.figure("live interviews, called off", plans.size() + ", " + calledOff.size());
        none(report, "every live interview has its room, with the right window", wrong);
        none(report, "every other room is gone", left);
    }

    private static void none(Report report, String claim, List<String> exceptions) {
        report.check(
                claim,
                exceptions.isEmpty(),
                () -> exceptions.size() + " are not: "
                        + String.join("\n", exceptions.subList(0, Math.min(SHOWN, exceptions.size()))));
    }
}
