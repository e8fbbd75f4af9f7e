package io.talentpool.proofs.stage;

import java.time.Instant;

/** An interview that was scheduled for the request of a proof. */
public record Meeting(Asked request, String id, Instant begins) {

    public String forClient(String command) {
        return "/api/client/interviews/scheduled/%s/%s".formatted(id, command);
    }

    public String forAdmin(String command) {
        return "/api/admin/interviews/scheduled/%s/%s".formatted(id, command);
    }

    public String outcome() {
        return "/api/client/interviews/%s/outcome".formatted(id);
    }
}
