package io.talentpool.gateway.bpoc;

import io.vertx.mutiny.sqlclient.Row;

/** Where a candidate's picture is, as it stands in BPOC: secret, since an address may hold a name. */
public record BpocPicture(String avatarUrl, Privacy privacy) {

    static BpocPicture read(Row row) {
        return new BpocPicture(row.getString("avatar_url"), new Privacy(CandidateRow.json(row, "privacy")));
    }
}
