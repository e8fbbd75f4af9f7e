package io.talentpool.proofs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Surprise;
import io.talentpool.local.client.TalentPool;

/**
 * Who tries, and on what: a client with a request, an interview and an outcome of their own, another client, an admin,
 * somebody the directory does not know, somebody with a token that is none, and somebody without.
 */
record World(
        Actor owner,
        Actor otherClient,
        Actor admin,
        Actor unknownClient,
        Actor forger,
        Actor stranger,
        Map<String, String> ownersIds) {

    private static final String INTERVIEWS = """
            select id from scheduled_interviews where client_user_id = ? and status = 'completed' order by created_at desc""";

    /** @throws Surprise when no client has been through a whole life cycle yet */
    static World of(SystemUnderProof system) {
        TalentPool talentPool = system.talentPool();
        SamplePerson owner = List.of(SamplePerson.ANNA, SamplePerson.BEN).stream()
                .filter(client -> first(system, INTERVIEWS, client).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new Surprise(
                                "Expected a client with a completed interview, but there is none: play deploy/local/demo first."));
        SamplePerson other = owner == SamplePerson.ANNA ? SamplePerson.BEN : SamplePerson.ANNA;
        return new World(
                talentPool.actor(owner),
                talentPool.actor(other),
                talentPool.actor(SamplePerson.CARLA),
                talentPool.actor(SamplePerson.NORA),
                talentPool.actor(
                        "a forger", Optional.of("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwicm9sZXMiOlsiYWRtaW4iXX0.")),
                talentPool.stranger(),
                idsOf(owner, system));
    }

    /** The one who may call the operation. */
    Actor entitled(Operation operation) {
        return operation.isForAdmins() ? admin : owner;
    }

    /** One whose role is wrong for the operation. */
    Actor wrongRole(Operation operation) {
        return operation.isForAdmins() ? owner : admin;
    }

    /** The path of the operation with the id of something that exists and is the owner's. */
    String pathTo(Operation operation) {
        return operation.hasId() ? operation.at(ownersIds.get(operation.kindOfId())) : operation.path();
    }

    static boolean isOwned(Operation operation) {
        return operation.isForClients()
                && operation.hasId()
                && !operation.kindOfId().equals("candidate");
    }

    private static Map<String, String> idsOf(SamplePerson owner, SystemUnderProof system) {
        return Map.of(
                "interview", first(system, INTERVIEWS, owner).orElseThrow(),
                "request", required(system, "interview_requests", owner),
                "outcome", required(system, "interview_outcomes", owner),
                "candidate",
                        system.bpoc()
                                .column("select user_id from resumes_extracted limit 1")
                                .get(0));
    }

    private static String required(SystemUnderProof system, String table, SamplePerson owner) {
        return first(system, "select id from " + table + " where client_user_id = ? order by created_at desc", owner)
                .orElseThrow(() ->
                        new Surprise("Expected a row of %s in %s, but there is none.".formatted(owner.key(), table)));
    }

    private static Optional<String> first(SystemUnderProof system, String sql, SamplePerson client) {
        UUID id = client.clientUserId();
        return system.database().column(sql, id).stream().findFirst();
    }
}
