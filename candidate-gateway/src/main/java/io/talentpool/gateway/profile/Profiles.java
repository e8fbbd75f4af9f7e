package io.talentpool.gateway.profile;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.bpoc.BpocCandidate;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.support.problem.CommonProblems;

/**
 * Shows one candidate. Whoever is not to be found (no such id, not even an id, no résumé, staff of BPOC) is not there, and nothing
 * tells the difference.
 */
@ApplicationScoped
class Profiles {

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

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
        if (!UUID_FORM.matcher(id).matches()) {
            throw CommonProblems.notFound("candidate");
        }
        return bpoc.find(UUID.fromString(id))
                .map(found -> found.orElseThrow(() -> CommonProblems.notFound("candidate")));
    }

    private static Profile profile(BpocCandidate candidate) {
        return Profile.of(new AnonymousCandidate(candidate));
    }
}
