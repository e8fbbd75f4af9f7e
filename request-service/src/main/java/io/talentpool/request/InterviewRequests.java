package io.talentpool.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.paging.Cursor;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;

/** The table {@code interview_requests}. Lists are newest first, paged by (created_at, id). */
@ApplicationScoped
class InterviewRequests implements PanacheRepositoryBase<InterviewRequest, UUID> {

    /** The request that keeps a client from asking for the same candidate again (R3). */
    Uni<Optional<InterviewRequest>> open(UUID client, UUID candidate) {
        return find(
                        "clientUserId = ?1 and bpocCandidateId = ?2 and status in (?3, ?4)",
                        client,
                        candidate,
                        RequestStatus.pending,
                        RequestStatus.approved)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** A client's own request; somebody else's is as good as none. */
    Uni<Optional<InterviewRequest>> of(UUID client, UUID id) {
        return find("id = ?1 and clientUserId = ?2", id, client).firstResult().map(Optional::ofNullable);
    }

    Uni<Page<InterviewRequest>> newest(RequestFilter filter, PageRequest page) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        filter.client().ifPresent(client -> {
            where.append(" and clientUserId = :client");
            values.put("client", client);
        });
        filter.status().ifPresent(status -> {
            where.append(" and status = :status");
            values.put("status", status);
        });
        page.after().ifPresent(cursor -> {
            where.append(" and (createdAt < :at or createdAt = :at and id < :id)");
            values.put("at", cursor.at());
            values.put("id", cursor.id());
        });
        Uni<List<InterviewRequest>> rows = find(where + " order by createdAt desc, id desc", values)
                .range(0, page.limit()) // one more than the page shows: it tells whether there is another
                .list();
        return rows.map(found -> Page.of(found, page, row -> new Cursor(row.createdAt, row.id)));
    }
}
