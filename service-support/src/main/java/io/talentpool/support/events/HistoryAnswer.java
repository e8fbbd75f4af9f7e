package io.talentpool.support.events;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.paging.Page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A page of the changes of one aggregate, oldest first, as it is answered. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "History")
public record HistoryAnswer(
        boolean success,
        List<PastChange> events,
        int count,
        @Schema(nullable = true) String nextCursor) {

    public static HistoryAnswer of(Page<PastChange> page) {
        return new HistoryAnswer(true, page.items(), page.items().size(), page.nextCursor());
    }
}
