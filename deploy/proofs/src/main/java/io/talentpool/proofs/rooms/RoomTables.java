package io.talentpool.proofs.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Patience;
import io.talentpool.proofs.Report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What the tables say of the interviews of this run. */
final class RoomTables {

    private static final String OURS = " from scheduled_interviews where created_at >= ?::timestamptz and status "
            + "%s and client_user_id::text like 'c11e0000-5a3e-4c1e-8b00-%%'";

    private final Database database;
    private final String since;

    RoomTables(Database database, Instant since) {
        this.database = database;
        this.since = since.toString();
    }

    List<String> live() {
        return ids("= 'scheduled'");
    }

    List<String> calledOff() {
        return ids("= 'cancelled'");
    }

    /** By the name of their room: {@code <opens>-<closes>} in epoch seconds, and whether the tables have it as ready. */
    private List<String> plans() {
        return database.column(
                "select 'interview-' || id || ' ' || extract(epoch from scheduled_time - interval '15 minutes')::bigint || ' '"
                        + " || extract(epoch from scheduled_time + (duration_minutes + 60) * interval '1 minute')::bigint"
                        + " || ' ' || room_status" + OURS.formatted("= 'scheduled'"),
                since);
    }

    void awaitRest(Duration longest) {
        String waiting = "select count(*)" + OURS.formatted("is not null") + " and room_due_at is not null";
        Patience.awaitThat("every room to be provided or closed", longest, () -> database.number(waiting, since) == 0);
    }

    /** Holds the rooms that Daily has against the interviews that there are. */
    void compareWith(Map<String, JsonNode> rooms, Report report) {
        List<String> wrong = new ArrayList<>();
        List<String> plans = plans();
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
        List<String> calledOff = calledOff();
        report.figure("live interviews, called off", plans.size() + ", " + calledOff.size());
        report.none("every live interview has its room, with the right window", wrong);
        report.none(
                "every other room is gone",
                calledOff.stream()
                        .map(id -> "interview-" + id)
                        .filter(rooms::containsKey)
                        .toList());
    }

    private List<String> ids(String status) {
        return database.column("select id" + OURS.formatted(status), since);
    }
}
