package io.talentpool.gateway.interviews;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.anonymity.Face;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.BpocUnavailable;

/** The faces of a page's candidates, in one look-up. Without BPOC the page does without them. */
@ApplicationScoped
class Faces {

    private static final Logger LOG = Logger.getLogger(Faces.class);

    private final BpocCandidates bpoc;

    Faces(BpocCandidates bpoc) {
        this.bpoc = bpoc;
    }

    /**
     * What was found.
     *
     * @param complete false when BPOC could not be asked
     */
    record Found(Map<UUID, Face> faces, boolean complete) {}

    Uni<Found> of(Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(new Found(Map.of(), true));
        }
        return bpoc.faces(candidates)
                .map(faces -> faces.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, face -> Face.of(face.getValue()))))
                .map(faces -> new Found(faces, true))
                .onFailure(BpocUnavailable.class)
                .recoverWithItem(Faces::none);
    }

    private static Found none(Throwable away) {
        LOG.warn(away.getMessage());
        return new Found(Map.of(), false);
    }
}
