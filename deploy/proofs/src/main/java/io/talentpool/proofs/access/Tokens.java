package io.talentpool.proofs.access;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.talentpool.proofs.stage.TokenMint;

/** Authorizations that are none: each is right but for the one thing that its name says. */
final class Tokens {

    private static final long HOUR = 3_600;

    private Tokens() {}

    /** By what is wrong with them, of somebody who with a good token may call the operation. */
    static Map<String, String> bad(TokenMint mint, UUID subject, String role) {
        Instant now = Instant.now();
        String good = mint.token(subject, role);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("a token that is no token", "Bearer nonsense");
        bad.put("an empty token", "Bearer ");
        bad.put("another scheme", "Basic YWRtaW46YWRtaW4=");
        bad.put("a good token under another scheme", "Token " + good);
        bad.put("a token without its signature", "Bearer " + good.substring(0, good.lastIndexOf('.') + 1));
        bad.put("a token of which one letter is changed", "Bearer " + changed(good));
        bad.put("a token that says it needs no signature (alg none)", "Bearer " + mint.unsigned(subject, role));
        bad.put("a token signed with another key of the same name", "Bearer " + mint.forged(subject, role));
        bad.put(
                "an expired token",
                "Bearer "
                        + mint.token(
                                subject,
                                role,
                                claims -> claims.expirationTime(Date.from(now.minusSeconds(HOUR)))
                                        .issueTime(Date.from(now.minusSeconds(2 * HOUR)))));
        bad.put("a token without an end", "Bearer " + mint.token(subject, role, claims -> claims.expirationTime(null)));
        bad.put(
                "a token for another audience",
                "Bearer " + mint.token(subject, role, claims -> claims.audience("payroll")));
        bad.put("a token for no audience", "Bearer " + mint.token(subject, role, claims -> claims.audience(List.of())));
        bad.put(
                "a token of another issuer",
                "Bearer " + mint.token(subject, role, claims -> claims.issuer("https://idp.example.com/auth")));
        return bad;
    }

    /** Roles as other identity providers spell them; {@code manager} is as good as {@code admin}. */
    static List<String> spellingsOf(boolean admin) {
        return admin ? List.of("admin", "ADMIN", "Admin", "manager", "MANAGER") : List.of("client", "CLIENT", "Client");
    }

    /** In the middle of the claims, where the last bits of a letter always count. */
    private static String changed(String token) {
        int place = token.indexOf('.') + 20;
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        return token.substring(0, place) + other + token.substring(place + 1);
    }
}
