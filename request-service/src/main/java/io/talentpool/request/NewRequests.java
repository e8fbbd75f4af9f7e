package io.talentpool.request;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.database.DatabaseTrouble;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.events.RelayBell;
import io.talentpool.support.idempotency.FirstAnswers;
import io.talentpool.support.table.Coalesced;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Makes requests, each with its event and the answer that is kept for its key: all of it is one statement, so it is one transaction and one round
 * trip, and requests that arrive together are made together ({@link Coalesced}). The index of open requests settles who was first (R3): whoever
 * was not has no row, no event and no kept answer.
 */
@ApplicationScoped
class NewRequests {

    private static final String INSERT = """
            with made as (
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times,
                    client_timezone, client_notes, status, version, created_at, updated_at)
                select id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times,
                    client_timezone, client_notes, status, version, created_at, updated_at
                from jsonb_populate_recordset(null::interview_requests, $1::text::jsonb)
                on conflict (client_user_id, bpoc_candidate_id) where status in ('pending', 'approved') do nothing
                returning id
            ), told as (
                %s where aggregateid in (select id from made)
            ), kept as (
                %s where effect in (select id from made)
            )
            select id from made
            """;

    /** In one order everywhere, so that no two statements wait for each other. */
    private static final Comparator<New> IN_ORDER = Comparator.<New, UUID>comparing(
                    made -> made.row().clientUserId())
            .thenComparing(made -> made.row().bpocCandidateId());

    private final Pool database;
    private final EventLog events;
    private final RelayBell bell;
    private final ObjectMapper json;
    private final String insert;
    private final Coalesced<New, Boolean> together = new Coalesced<>(this::insert, DatabaseTrouble::isRefusal);

    NewRequests(Pool database, EventLog events, FirstAnswers answers, RelayBell bell, ObjectMapper json) {
        this.database = database;
        this.events = events;
        this.bell = bell;
        this.json = json;
        this.insert = INSERT.formatted(events.insert("$2"), answers.insert("$3"));
    }

    /** @param row what the table is told of it, which is what its client reads */
    private record New(RequestView row, String entry, Optional<FirstAnswers.Kept> answer) {}

    /**
     * Makes one.
     *
     * @param answer what is kept for its key, if it came with one
     * @return whether it was made, once that is committed; false when the client has an open request for the candidate. Fails with the
     *     constraint {@link RepeatedRequests#AT_ONCE} when the key has an answer already
     */
    Uni<Boolean> make(InterviewRequest request, Actor client, Optional<FirstAnswers.Kept> answer) {
        return together.write(new New(RequestView.of(request), events.entry(request.created(client)), answer));
    }

    private Uni<List<Boolean>> insert(List<New> requests) {
        List<New> ordered = requests.stream().sorted(IN_ORDER).toList();
        String rows = text(ordered.stream().map(New::row).toList());
        String entries = ordered.stream().map(New::entry).collect(Collectors.joining(",", "[", "]"));
        String answers =
                text(ordered.stream().flatMap(made -> made.answer().stream()).toList());
        return database.preparedQuery(insert)
                .execute(Tuple.of(rows, entries, answers))
                .invoke(bell::ring)
                .map(found -> {
                    Set<UUID> made = new HashSet<>();
                    found.forEach(row -> made.add(row.getUUID(0)));
                    return requests.stream()
                            .map(one -> made.contains(one.row().id()))
                            .toList();
                });
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
