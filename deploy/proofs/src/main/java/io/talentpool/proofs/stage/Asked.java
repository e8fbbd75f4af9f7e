package io.talentpool.proofs.stage;

/** A request for an interview that a client of a proof has made. */
public record Asked(ProvingClient client, String candidate, String id) {

    public String forClient(String command) {
        return "/api/client/interviews/request/%s/%s".formatted(id, command);
    }

    public String forAdmin(String command) {
        return "/api/admin/interviews/requests/%s/%s".formatted(id, command);
    }
}
