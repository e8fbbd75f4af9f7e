package io.talentpool.gateway.bpoc;

import io.talentpool.gateway.bpoc.BpocCandidate.Person;
import io.vertx.mutiny.sqlclient.Row;

/** The little of a candidate that a list of interviews shows, as it stands in BPOC: secret until made anonymous. */
public record BpocFace(Person person, String avatarUrl, String position, Privacy privacy) {

    static BpocFace read(Row row) {
        return new BpocFace(
                new Person(row.getString("first_name"), row.getString("last_name"), row.getString("email"), null),
                row.getString("avatar_url"),
                row.getString("position"),
                new Privacy(CandidateRow.json(row, "privacy")));
    }
}
