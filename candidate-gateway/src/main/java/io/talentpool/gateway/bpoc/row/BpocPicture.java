package io.talentpool.gateway.bpoc.row;

import io.vertx.mutiny.sqlclient.Row;

/** Where a candidate's picture is, as it stands in BPOC: secret, since an address may hold a name. */
public record BpocPicture(String avatarUrl, Privacy privacy) {

    /** @param row with avatar_url and privacy */
    public static BpocPicture read(Row row) {
        return new BpocPicture(row.getString("avatar_url"), new Privacy(CandidateRow.json(row, "privacy")));
    }
}
