package io.talentpool.proofs.wire;

/** One header of a call. */
public record Header(String name, String value) {

    public static Header bearer(String token) {
        return new Header("Authorization", "Bearer " + token);
    }

    public static Header json() {
        return new Header("Content-Type", "application/json");
    }
}
