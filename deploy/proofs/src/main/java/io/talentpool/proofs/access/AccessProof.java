package io.talentpool.proofs.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.proofs.Fingerprint;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.Tally;
import io.talentpool.proofs.openapi.Operation;
import io.talentpool.proofs.openapi.Refusal;
import io.talentpool.proofs.stage.Crew;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.Stage;
import io.talentpool.proofs.stage.Things;
import io.talentpool.proofs.stage.TokenMint;
import io.talentpool.proofs.wire.Answer;
import io.talentpool.proofs.wire.Call;
import io.talentpool.proofs.wire.Header;
import io.talentpool.proofs.wire.Wire;

import picocli.CommandLine.Command;

/**
 * Calls every operation of every service with every kind of authorization that is none, or is not enough, and every service at
 * addresses that are not there. Each is turned away in the right way, and nothing changes.
 */
@Command(
        name = "access",
        description = "Who has no right to an operation is turned away, learns nothing by it, and changes nothing.")
public final class AccessProof implements Proof {

    private static final int HANDS = 8;
    private static final List<String> NOWHERE = List.of(("/api /api/ /api/nothing /api/admin /api/admin/nothing"
                    + " /api/client/nothing/at/all /api/admin/interviews /api/public/health /api/../api/nothing")
            .split(" "));

    @Override
    public void examine(SystemUnderProof system, Report report) {
        List<Operation> operations = system.operations();
        report.figure("operations", operations.size());
        TokenMint mint = TokenMint.of(system);
        Stage stage = Stage.with(2, system);
        Things things = Things.ofEveryClient(system, stage).get(0);
        ProvingClient other = stage.clients().get(1);
        Tally tally = new Tally();
        Fingerprint before = Fingerprint.atRest(system);
        try (Wire edge = Wire.to(system.running().edgeUrl())) {
            Crew.work(
                    HANDS,
                    operations.size(),
                    number -> new Intrusion(edge, mint, tally, operations.get(number), things, other).run());
            elsewhere(edge, mint, tally);
        }
        for (String service : system.services()) {
            try (Wire alone = Wire.to(system.urlOf(service))) {
                elsewhere(alone, mint, tally);
            }
        }
        tally.tell(report);
        before.checkUnchanged(system, report);
        stage.clear();
    }

    /** It takes seconds, so the small form is the whole. */
    @Override
    public Optional<String> small() {
        return Optional.of("");
    }

    /** What nobody thought of is closed: with a token, too, there is nothing. */
    private static void elsewhere(Wire wire, TokenMint mint, Tally tally) {
        String token = mint.token(SamplePerson.CARLA.subject(), "admin");
        for (String path : NOWHERE) {
            Call call = Call.of("GET", path);
            for (Call attempt : List.of(call, call.with(Header.bearer(token)))) {
                Answer answer = wire.send(attempt);
                tally.add(
                        "an address that is not there, with a token and without: 401 or 404",
                        answer.status(),
                        Refusal.faultsOf(answer, Set.of(401, 404)),
                        attempt.curl("…"));
            }
        }
    }
}
