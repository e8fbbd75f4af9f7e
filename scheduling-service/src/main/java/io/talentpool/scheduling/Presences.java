package io.talentpool.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.Guest;
import io.talentpool.scheduling.room.RoomNews;
import io.talentpool.scheduling.room.Stay;
import io.talentpool.scheduling.room.WhoMet;

/** What was told of who was in which room; telling it again, in any order, adds nothing. Within transactions of others. */
@ApplicationScoped
class Presences {

    private static final Duration SEEN_FOR = Duration.ofHours(2); // longer than a webhook is believed
    private static final int FORGOTTEN_AT_A_TIME = 20;

    /**
     * Whether nobody has told that before, under this id or another; from then on it is known. Of two who tell it at once, one waits
     * for the other's transaction.
     */
    Uni<Boolean> isNews(RoomNews news, Instant now) {
        return forget(now.minus(SEEN_FOR))
                .chain(Presences::session)
                .chain(session -> session.createNativeQuery("""
                                insert into scheduled_interview_webhooks (interview_id, mark, seen_at)
                                select :interview, md5(mark), :now from unnest(cast(:marks as text[])) as mark order by mark
                                on conflict do nothing
                                """)
                        .setParameter("interview", news.interview())
                        .setParameter("now", now)
                        .setParameter("marks", news.marks().toArray(String[]::new))
                        .executeUpdate())
                .map(added -> added == news.marks().size());
    }

    private static Uni<Integer> forget(Instant before) {
        return session()
                .chain(session -> session.createNativeQuery("""
                                delete from scheduled_interview_webhooks where (interview_id, mark) in (
                                    select interview_id, mark from scheduled_interview_webhooks where seen_at < :before
                                    order by seen_at limit :most for update skip locked)
                                """)
                        .setParameter("before", before)
                        .setParameter("most", FORGOTTEN_AT_A_TIME)
                        .executeUpdate());
    }

    Uni<Void> remember(UUID interview, Stay stay) {
        return session()
                .chain(session -> session.createNativeQuery("""
                                insert into scheduled_interview_presences as known (interview_id, session_id, side, joined_at, left_at)
                                values (:interview, :session, :side, :joined, cast(:left as timestamptz))
                                on conflict (interview_id, session_id) do update set left_at = coalesce(known.left_at, excluded.left_at)
                                """)
                        .setParameter("interview", interview)
                        .setParameter("session", stay.session())
                        .setParameter("side", stay.side().name())
                        .setParameter("joined", stay.joined())
                        .setParameter("left", stay.left().orElse(null))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Everybody had left then; a later end is the one that counts. */
    Uni<Void> rememberEnd(UUID interview, Instant ended) {
        return session()
                .chain(session -> session.createNativeQuery("""
                                insert into scheduled_interview_meetings as known (interview_id, ended_at)
                                values (:interview, :at) on conflict (interview_id) do update
                                set ended_at = greatest(known.ended_at, excluded.ended_at)
                                """)
                        .setParameter("interview", interview)
                        .setParameter("at", ended)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<WhoMet> of(UUID interview) {
        return stays(interview).chain(stays -> end(interview).map(end -> new WhoMet(stays, end)));
    }

    private static Uni<List<Stay>> stays(UUID interview) {
        return session()
                .chain(session -> session.createNativeQuery("""
                                select session_id, side, joined_at, left_at from scheduled_interview_presences
                                where interview_id = :interview
                                """, Object[].class)
                        .setParameter("interview", interview)
                        .getResultList())
                .map(rows -> rows.stream().map(Presences::stay).toList());
    }

    private static Uni<Optional<Instant>> end(UUID interview) {
        return session()
                .chain(session -> session.createNativeQuery(
                                "select ended_at from scheduled_interview_meetings where interview_id = :interview",
                                Instant.class)
                        .setParameter("interview", interview)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    private static Stay stay(Object[] row) {
        return new Stay(
                (String) row[0],
                Guest.Side.valueOf((String) row[1]),
                instant(row[2]).orElseThrow(),
                instant(row[3]));
    }

    private static Optional<Instant> instant(Object column) {
        return Optional.ofNullable((OffsetDateTime) column).map(OffsetDateTime::toInstant);
    }

    private static Uni<Mutiny.Session> session() {
        return Panache.getSession();
    }
}
