package io.talentpool.gateway.profile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.anonymity.Pictures;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.trouble.BpocUnavailable;
import io.talentpool.gateway.bpoc.trouble.UnreadableRows;
import io.talentpool.support.http.PathId;
import io.talentpool.support.problem.CommonProblems;

/**
 * Shows one candidate. Whoever is not to be found (no such id, not even an id, no résumé, staff of BPOC) is not there, and nothing
 * tells the difference.
 */
@ApplicationScoped
class Profiles {

    private final BpocCandidates bpoc;
    private final RecentProfiles recent;
    private final Clock clock;
    private final Pictures pictures;
    private final UnreadableRows unreadable;

    Profiles(BpocCandidates bpoc, RecentProfiles recent, Clock clock, Pictures pictures, UnreadableRows unreadable) {
        this.bpoc = bpoc;
        this.recent = recent;
        this.clock = clock;
        this.pictures = pictures;
        this.unreadable = unreadable;
    }

    /**
     * A profile that is shown to a client.
     *
     * @param asOf the moment whose state of BPOC this is
     * @param stale whether BPOC could not be asked, so that it is as somebody has seen it lately
     */
    record Shown(Profile profile, Instant asOf, boolean stale) {}

    /** As a client sees the candidate; while BPOC is away, as one has seen the candidate lately. */
    Uni<Shown> forClients(String id) {
        UUID wanted = PathId.read(id, Profiles::unknownCandidate);
        Instant asked = clock.instant();
        return bpoc.find(wanted)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        recent.forget(wanted);
                    }
                })
                .map(found -> found.flatMap(this::profile).orElseThrow(Profiles::unknownCandidate))
                .invoke(profile -> recent.remember(profile, asked))
                .map(profile -> new Shown(profile, asked, false))
                .onFailure(BpocUnavailable.class)
                .recoverWithUni(away -> recent.of(wanted)
                        .map(seen -> Uni.createFrom().item(new Shown(seen.profile(), seen.asOf(), true)))
                        .orElseGet(() -> Uni.createFrom().failure(away)));
    }

    /** As an admin sees the candidate; from BPOC only, since nothing of how to reach somebody is kept here. */
    Uni<AdminProfile> forAdmins(String id) {
        return bpoc.find(PathId.read(id, Profiles::unknownCandidate))
                .map(found -> found.orElseThrow(Profiles::unknownCandidate))
                .map(candidate -> profile(candidate)
                        .map(shown -> AdminProfile.of(shown, candidate.person()))
                        .orElseThrow(Profiles::unknownCandidate));
    }

    private static HttpProblem unknownCandidate() {
        return CommonProblems.notFound("candidate");
    }

    /** Empty where something in the rows cannot be read, as such a candidate is in no list either. */
    private Optional<Profile> profile(BpocCandidate candidate) {
        try {
            return Optional.of(Profile.of(new AnonymousCandidate(candidate, pictures), clock.instant()));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            unreadable.note(candidate.id(), unforeseen);
            return Optional.empty();
        }
    }
}
