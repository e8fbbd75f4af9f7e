package io.talentpool.gateway.bpoc.row;

import java.util.UUID;

import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;
import io.vertx.mutiny.sqlclient.Row;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The little of a candidate that a list of interviews shows, as it stands in BPOC, and the résumé, which tells what of it must not be shown:
 * secret until made anonymous.
 */
public record BpocFace(UUID id, Person person, String avatarUrl, String position, JsonNode resume, Privacy privacy) {

    /** @param row with id, names, e-mail, phone, avatar_url, position, resume and privacy */
    public static BpocFace read(Row row) {
        return new BpocFace(
                row.getUUID("id"),
                new Person(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("email"),
                        row.getString("phone")),
                row.getString("avatar_url"),
                row.getString("position"),
                CandidateRow.json(row, "resume"),
                new Privacy(CandidateRow.json(row, "privacy")));
    }
}
