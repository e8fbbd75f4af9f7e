package io.talentpool.request;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.ShortReads;
import io.talentpool.support.paging.Cursor;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;
import io.talentpool.support.schema.FirstRead;
import io.talentpool.support.table.KeysetSql;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Requests for those who only look: answers straight from the rows of {@code interview_requests}. Whoever changes one takes it from {@link
 * InterviewRequests}. Lists are newest first, paged by (created_at, id).
 */
@ApplicationScoped
class RequestRows implements FirstRead {

    private static final String SELECT = """
            select id, client_user_id, bpoc_candidate_id, candidate_first_name, preferred_times::text, client_timezone, client_notes,
                status::text, status_reason, version, created_at, updated_at
            from interview_requests""";

    private static final String ONE_OF_A_CLIENT = SELECT + " where id = $1 and client_user_id = $2";

    private final ShortReads reads;
    private final JsonStrings strings = new JsonStrings();

    RequestRows(ShortReads reads) {
        this.reads = reads;
    }

    /** A client's own request; somebody else's is as good as none. */
    Uni<Optional<RequestView>> of(UUID client, UUID id) {
        return reads.read(ONE_OF_A_CLIENT, Tuple.of(id, client))
                .map(rows -> rows.stream().findFirst().map(this::view));
    }

    Uni<Page<RequestView>> newest(RequestFilter filter, PageRequest page) {
        return KeysetSql.latestOf(SELECT)
                .where("client_user_id = %s", filter.client())
                .where(
                        "status = %s::text::interview_request_status",
                        filter.status().map(RequestStatus::name))
                .page(reads, page, this::view, row -> new Cursor(row.createdAt(), row.id()));
    }

    private RequestView view(Row row) {
        int column = 0;
        return new RequestView(
                row.getUUID(column++),
                row.getUUID(column++),
                row.getUUID(column++),
                row.getString(column++),
                strings.convertToEntityAttribute(row.getString(column++)),
                row.getString(column++),
                row.getString(column++),
                RequestStatus.valueOf(row.getString(column++)),
                row.getString(column++),
                row.getInteger(column++),
                row.getOffsetDateTime(column++).toInstant(),
                row.getOffsetDateTime(column++).toInstant());
    }

    @Override
    public Uni<?> readFirst() {
        return newest(new RequestFilter(Optional.empty(), Optional.empty()), new PageRequest(1, Optional.empty()));
    }
}
