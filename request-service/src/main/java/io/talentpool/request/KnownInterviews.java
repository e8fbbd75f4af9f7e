package io.talentpool.request;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** The newest that request-service has heard of each interview: the table {@code interview_request_interviews}. */
@ApplicationScoped
class KnownInterviews {

    /** Within the transaction of the event; older news than what is known never gets here. */
    Uni<Void> remember(UUID interview, UUID request, String status) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into interview_request_interviews (interview_id, interview_request_id, status)
                                values (:interview, :request, :status)
                                on conflict (interview_id) do update set status = excluded.status
                                """)
                        .setParameter("interview", interview)
                        .setParameter("request", request)
                        .setParameter("status", status)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The interviews that answer a request: the live one first, then those that took place. */
    Uni<List<UUID>> servingThe(UUID request) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select interview_id from interview_request_interviews
                                where interview_request_id = :request and status in ('scheduled', 'completed')
                                order by status desc, interview_id
                                """, UUID.class)
                        .setParameter("request", request)
                        .getResultList());
    }
}
