package io.talentpool.proofs.fuzz;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.proofs.Operation;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.TokenMint;

/** Whose token a call carries. */
record Cast(String adminsToken) {

    static Cast of(SystemUnderProof system) {
        return new Cast(TokenMint.of(system).token(SamplePerson.CARLA.subject(), SamplePerson.CARLA.role()));
    }

    String entitled(Operation operation, Props props) {
        return operation.isForAdmins() ? adminsToken : props.client().token();
    }

    String wrongRole(Operation operation, Props props) {
        return operation.isForAdmins() ? props.client().token() : adminsToken;
    }
}
