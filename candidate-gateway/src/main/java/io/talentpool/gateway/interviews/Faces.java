package io.talentpool.gateway.interviews;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.anonymity.Face;
import io.talentpool.gateway.anonymity.Pictures;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.trouble.BpocUnavailable;
import io.talentpool.gateway.search.CandidateIndex;

/** The faces of a page's candidates, in one look-up. Without BPOC the page shows those that the search index knows. */
@ApplicationScoped
class Faces {

    private static final Logger LOG = Logger.getLogger(Faces.class);

    private final BpocCandidates bpoc;
    private final CandidateIndex index;
    private final Pictures pictures;

    Faces(BpocCandidates bpoc, CandidateIndex index, Pictures pictures) {
        this.bpoc = bpoc;
        this.index = index;
        this.pictures = pictures;
    }

    /**
     * What was found.
     *
     * @param fresh false when BPOC could not be asked
     */
    record Found(Map<UUID, Face> faces, boolean fresh) {}

    Uni<Found> of(Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(new Found(Map.of(), true));
        }
        return bpoc.faces(candidates)
                .map(faces -> faces.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, face -> Face.of(face.getValue(), pictures))))
                .map(faces -> new Found(faces, true))
                .onFailure(BpocUnavailable.class)
                .recoverWithUni(away -> known(candidates, away));
    }

    private Uni<Found> known(Collection<UUID> candidates, Throwable away) {
        LOG.warn(away.getMessage());
        return index.known(candidates)
                .map(known -> known.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                face -> new Face(
                                        face.getValue().avatar(),
                                        face.getValue().position()))))
                .map(faces -> new Found(faces, false));
    }
}
