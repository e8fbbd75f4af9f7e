package io.talentpool.local.topics;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** What every record of the public topics promises: the CloudEvents headers, the common members, and nothing personal. */
public final class EventContract {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Map<String, Pattern> HEADERS = Map.of(
            "ce_specversion", Pattern.compile("1\\.0"),
            "ce_id", UUID,
            "ce_source", Pattern.compile("/(request|scheduling|outcome)-service"),
            "ce_type",
                    Pattern.compile(
                            "io\\.talentpool\\.(interview-request|scheduled-interview|interview-outcome)\\.[a-z-]+\\.v1"),
            "ce_subject", UUID,
            "ce_dataschema", Pattern.compile("\\S+"),
            "ce_sequence", Pattern.compile("0\\d+"),
            "content-type", Pattern.compile("application/json.*"));

    private static final Set<String> MEMBERS = Set.of(
            "id",
            "interview_request_id",
            "client_user_id",
            "bpoc_candidate_id",
            "version",
            "previous_status",
            "status",
            "occurred_at",
            "actor",
            "reason");

    /** Members that would carry a name, an address, free text or a way into the room. */
    private static final Pattern PERSONAL =
            Pattern.compile("(.*_)?(name|e_?mail|phone|notes?|feedback|url|link|token)", Pattern.CASE_INSENSITIVE);

    private EventContract() {}

    /** The faults of a record, each as a sentence; none if it keeps the contract. */
    public static List<String> faultsOf(LifeCycleEvent event) {
        List<String> faults = new ArrayList<>();
        HEADERS.forEach((name, pattern) -> {
            if (!pattern.matcher(event.header(name)).matches()) {
                faults.add("header %s is \"%s\"".formatted(name, event.header(name)));
            }
        });
        if (!isTime(event.header("ce_time"))) {
            faults.add("header ce_time is \"%s\"".formatted(event.header("ce_time")));
        }
        MEMBERS.stream()
                .filter(member -> !event.data().has(member))
                .forEach(member -> faults.add("member %s is missing".formatted(member)));
        checkAgreement(event, faults);
        checkPrivacy(event.data(), faults);
        return faults;
    }

    private static void checkAgreement(LifeCycleEvent event, List<String> faults) {
        JsonNode data = event.data();
        if (!data.path("interview_request_id").asText().equals(event.key())) {
            faults.add("the key %s is not the interview_request_id".formatted(event.key()));
        }
        if (!data.path("id").asText().equals(event.header("ce_subject"))) {
            faults.add("ce_subject %s is not the data's id".formatted(event.header("ce_subject")));
        }
        if (!event.header("ce_sequence").matches("0*" + event.version())) {
            faults.add("ce_sequence %s is not the version %d".formatted(event.header("ce_sequence"), event.version()));
        }
    }

    private static void checkPrivacy(JsonNode object, List<String> faults) {
        object.properties().forEach(member -> {
            if (PERSONAL.matcher(member.getKey()).matches()) {
                faults.add("member %s should not be in an event".formatted(member.getKey()));
            }
            checkPrivacy(member.getValue(), faults);
        });
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
