package io.talentpool.proofs.fuzz;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.openapi.Operation;
import io.talentpool.proofs.stage.Things;
import io.talentpool.proofs.stage.TokenMint;
import io.talentpool.proofs.wire.Answer;

/** What all calls share: whose token they carry, and the cursors that answers gave. */
record Cast(String adminsToken, Map<String, String> cursors) {

    static Cast of(SystemUnderProof system) {
        String token = TokenMint.of(system).token(SamplePerson.CARLA.subject(), SamplePerson.CARLA.role());
        return new Cast(token, new ConcurrentHashMap<>());
    }

    String entitled(Operation operation, Things things) {
        return operation.isForAdmins() ? adminsToken : things.client().token();
    }

    String wrongRole(Operation operation, Things things) {
        return operation.isForAdmins() ? things.client().token() : adminsToken;
    }

    Optional<String> cursor(Operation operation) {
        return Optional.ofNullable(cursors.get(operation.path()));
    }

    void remember(Operation operation, Answer answer) {
        String cursor = answer.json().path("next_cursor").asText("");
        if (!cursor.isEmpty() && !cursor.equals("null")) {
            cursors.put(operation.path(), cursor);
        }
    }
}
