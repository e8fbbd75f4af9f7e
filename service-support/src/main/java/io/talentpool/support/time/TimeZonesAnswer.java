package io.talentpool.support.time;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The time zones that a service accepts, for a page to offer. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "TimeZones")
public record TimeZonesAnswer(
        boolean success,

        @Schema(description = "IANA names, in alphabetical order")
        List<String> timeZones,

        int count) {

    /** For the OpenAPI document. */
    public static final String EXAMPLE = """
            {"success": true, "time_zones": ["America/New_York", "Asia/Manila", "Europe/London"], "count": 3}
            """;

    public static TimeZonesAnswer all() {
        List<String> names = TimeZones.names();
        return new TimeZonesAnswer(true, names, names.size());
    }
}
