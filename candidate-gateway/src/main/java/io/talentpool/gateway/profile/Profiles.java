package io.talentpool.gateway.profile;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.bpoc.BpocCandidate;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.support.http.PathId;
import io.talentpool.support.problem.CommonProblems;

/**
 * Shows one candidate. Whoever is not to be found (no such id, not even an id, no résumé, staff of BPOC) is not there, and nothing
 * tells the difference.
 */
@ApplicationScoped
class Profiles {

    private final BpocCandidates bpoc;

    Profiles(BpocCandidates bpoc) {
        this.bpoc = bpoc;
    }

    /** As a client sees the candidate. */
    Uni<Profile> forClients(String id) {
        return candidate(id).map(Profiles::profile);
    }

    /** As an admin sees the candidate. */
    Uni<AdminProfile> forAdmins(String id) {
        return candidate(id).map(candidate -> AdminProfile.of(profile(candidate), candidate.person()));
    }

    private Uni<BpocCandidate> candidate(String id) {
        return bpoc.find(PathId.read(id, Profiles::unknownCandidate))
                .map(found -> found.orElseThrow(Profiles::unknownCandidate));
    }

    private static HttpProblem unknownCandidate() {
        return CommonProblems.notFound("candidate");
    }

    private static Profile profile(BpocCandidate candidate) {
        return Profile.of(new AnonymousCandidate(candidate));
    }
}
