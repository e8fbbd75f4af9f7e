package peer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

/** The tables. */
@Repository
class Requests {

    private static final String COLUMNS =
            "id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times, client_timezone, client_notes,"
                    + " status, status_reason, version, created_at, updated_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    Requests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Client> client(String subject) {
        Client known = clients.get(subject);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Client> found = jdbc.sql("select id, time_zone from client_users where subject = ?")
                .param(subject)
                .query((row, number) -> new Client(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
        found.ifPresent(client -> clients.put(subject, client));
        return found;
    }

    Optional<String> firstNameOf(UUID candidate) {
        return jdbc.sql("select first_name from candidates where id = ?")
                .param(candidate)
                .query(String.class)
                .optional();
    }

    @Transactional
    public void add(InterviewRequest request) {
        OffsetDateTime now = request.createdAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into interview_requests (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?::jsonb, ?, ?, 'pending', null, 1, ?, ?)")
                .params(
                        request.id(),
                        request.clientUserId(),
                        request.bpocCandidateId(),
                        request.candidateFirstName(),
                        json.writeValueAsString(request.preferredTimes()),
                        request.clientTimezone(),
                        request.clientNotes(),
                        now,
                        now)
                .update();
        jdbc.sql("insert into interview_request_events (id, aggregatetype, aggregateid, version, type, payload, actor_type,"
                        + " actor_id, occurred_at) values (?, 'interview_request', ?, 1, 'interview-request.created', ?::jsonb,"
                        + " 'client', ?, ?)")
                .params(
                        UUID.randomUUID(),
                        request.id(),
                        json.writeValueAsString(payload(request)),
                        request.clientUserId().toString(),
                        now)
                .update();
    }

    private static Map<String, Object> payload(InterviewRequest request) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("id", request.id());
        payload.put("interview_request_id", request.id());
        payload.put("client_user_id", request.clientUserId());
        payload.put("bpoc_candidate_id", request.bpocCandidateId());
        payload.put("version", 1);
        payload.put("previous_status", null);
        payload.put("status", "pending");
        payload.put("occurred_at", request.createdAt());
        payload.put("actor", Map.of("type", "client", "id", request.clientUserId()));
        payload.put("reason", null);
        payload.put("preferred_times", request.preferredTimes());
        payload.put("client_timezone", request.clientTimezone());
        return payload;
    }

    Optional<InterviewRequest> of(UUID client, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from interview_requests where id = ? and client_user_id = ?")
                .params(id, client)
                .query(this::read)
                .optional();
    }

    /** Newest first, before a moment and an id. */
    List<InterviewRequest> newest(UUID client, Optional<Cursor> after, int limit) {
        String before = after.isPresent() ? " and (created_at, id) < (?, ?)" : "";
        JdbcClient.StatementSpec sql = jdbc.sql("select " + COLUMNS + " from interview_requests where client_user_id = ?" + before
                        + " order by created_at desc, id desc limit ?")
                .param(client);
        if (after.isPresent()) {
            sql = sql.param(after.get().createdAt().atOffset(ZoneOffset.UTC)).param(after.get().id());
        }
        return sql.param(limit).query(this::read).list();
    }

    record Cursor(Instant createdAt, UUID id) {}

    private InterviewRequest read(ResultSet row, int number) throws SQLException {
        return new InterviewRequest(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                Arrays.asList(json.readValue(row.getString(5), String[].class)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }
}
