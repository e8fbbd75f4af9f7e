package io.talentpool.gateway.bpoc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.bpoc.connection.BpocRows;
import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.row.BpocFace;
import io.talentpool.gateway.bpoc.row.BpocPicture;
import io.talentpool.gateway.bpoc.row.CandidateRow;
import io.talentpool.gateway.bpoc.trouble.BpocUnavailable;

/** Reads candidates: one, or what the list of interviews shows of some. */
@ApplicationScoped
public class BpocCandidates {

    private static final String WHOLE = CandidateRow.SELECT + " and u.id = any($1)";

    private static final String THERE =
            "select u.id " + CandidateRow.VISIBLE + "where " + CandidateRow.IS_CANDIDATE + " and u.id = any($1)";

    private static final String FACES =
            "select u.id, u.first_name, u.last_name, u.email, u.phone, u.avatar_url, u.position, "
                    + "r.resume_data::text as resume, "
                    + "to_jsonb(p)::text as privacy "
                    + CandidateRow.VISIBLE
                    + "left join privacy_settings p on p.user_id = u.id where "
                    + CandidateRow.IS_CANDIDATE
                    + " and u.id = any($1)";

    private static final String PICTURE = "select u.id, u.avatar_url, to_jsonb(p)::text as privacy "
            + CandidateRow.VISIBLE
            + "left join privacy_settings p on p.user_id = u.id where "
            + CandidateRow.IS_CANDIDATE
            + " and u.id = any($1)";

    private final BpocRows rows;
    private final BpocCalls calls;

    BpocCandidates(BpocRows rows, BpocCalls calls) {
        this.rows = rows;
        this.calls = calls;
    }

    /**
     * One candidate; empty for ids that nobody has, and for accounts that are not to be found.
     *
     * <p>Fails with {@link BpocUnavailable} when BPOC does not answer in time.
     */
    public Uni<Optional<BpocCandidate>> find(UUID id) {
        return calls.askForAll("profile", () -> rows.of(WHOLE, id))
                .map(found -> Optional.ofNullable(
                        rows.read(found, (same, row) -> CandidateRow.read(row)).get(id)));
    }

    /**
     * These candidates; those that are not to be found are left out. Whoever looks somebody up stands in another line than those who wait
     * for a profile.
     *
     * <p>Fails as {@link #find(UUID)} does.
     */
    public Uni<Map<UUID, BpocCandidate>> lookUp(Collection<UUID> ids) {
        return calls.lookUp("names", () -> rows.of(WHOLE, ids.toArray(UUID[]::new)))
                .map(found -> rows.read(found, (id, row) -> CandidateRow.read(row)));
    }

    /** What a list of interviews shows of these candidates, in one query; those that are not to be found are left out. */
    public Uni<Map<UUID, BpocFace>> faces(Collection<UUID> ids) {
        return calls.ask("faces", () -> rows.of(FACES, ids.toArray(UUID[]::new)))
                .map(found -> rows.read(found, (id, row) -> BpocFace.read(row)));
    }

    /** Who of these candidates is to be found, whether or not all of their rows can be read. */
    public Uni<Set<UUID>> there(Collection<UUID> ids) {
        return calls.ask("presence", () -> rows.of(THERE, ids.toArray(UUID[]::new)))
                .map(found -> rows.read(found, (id, row) -> id).keySet());
    }

    /** Where a candidate's picture is; empty as {@link #find} is. */
    public Uni<Optional<BpocPicture>> picture(UUID id) {
        return calls.ask("picture", () -> rows.of(PICTURE, id))
                .map(found -> Optional.ofNullable(
                        rows.read(found, (same, row) -> BpocPicture.read(row)).get(id)));
    }
}
