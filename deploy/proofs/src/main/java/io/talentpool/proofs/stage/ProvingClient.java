package io.talentpool.proofs.stage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.talentpool.local.client.Actor;
import io.talentpool.proofs.SystemUnderProof;

/**
 * A client that exists for proofs alone: a row in {@code client_users} and a token of their own, so that thousands of requests
 * and interviews are in nobody's way. The rows stay; the next proof takes the same ones.
 *
 * @param id of the row in {@code client_users}
 * @param subject what the identity provider calls them
 */
public record ProvingClient(UUID id, UUID subject, String token, Actor actor) {

    /** The condition under which a row of any of the three tables belongs to one of them. */
    public static final String OWNS = "client_user_id::text like 'c11e0000-5a3e-4c1e-8b00-%'";

    private static final String ID = "c11e0000-5a3e-4c1e-8b00-%012d";
    private static final String SUBJECT = "05ab0000-5a3e-4c1e-8b00-%012d";

    private static final String ROWS = """
            insert into client_users (id, subject, full_name, email, company, time_zone)
            select ('c11e0000-5a3e-4c1e-8b00-' || n)::uuid, '05ab0000-5a3e-4c1e-8b00-' || n,
                   'Prover ' || n, 'prover-' || n || '@example.com', 'Provers Ltd',
                   (array['Europe/London', 'Asia/Manila', 'America/New_York', 'Asia/Kathmandu'])[1 + n::bigint % 4]
            from (select lpad(i::text, 12, '0') as n from generate_series(1, ?) i) numbers
            on conflict do nothing""";

    /** The first so many of them. */
    public static List<ProvingClient> first(int count, SystemUnderProof system, TokenMint mint) {
        system.database().change(ROWS, count);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> numbered(number, system, mint))
                .toList();
    }

    /** Whether that is the id of one of them. */
    public static boolean isOne(String clientUserId) {
        return clientUserId.startsWith("c11e0000-5a3e-4c1e-8b00-");
    }

    private static ProvingClient numbered(int number, SystemUnderProof system, TokenMint mint) {
        UUID subject = UUID.fromString(SUBJECT.formatted(number));
        String token = mint.token(subject, "client");
        Actor actor = system.talentPool().actor("prover " + number, Optional.of(token));
        return new ProvingClient(UUID.fromString(ID.formatted(number)), subject, token, actor);
    }
}
