package io.talentpool.proofs.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.talentpool.local.client.Json;
import io.talentpool.proofs.wire.Answer;

import com.fasterxml.jackson.databind.node.ObjectNode;

class RefusalTest {

    private static final String PROBLEM = """
            {"type": "https://talentpool.io/problems/invalid-input", "title": "The request cannot be accepted", "status": 400,
             "detail": "decision must be hire, reject or needs_review.",
             "success": false, "error": "decision must be hire, reject or needs_review."}""";

    @Test
    void isGoodWithEverythingThatHelps() {
        assertThat(faultsOf(400, "application/problem+json", PROBLEM)).isEmpty();
    }

    @Test
    void isBadWithAnotherStatus() {
        assertThat(faultsOf(500, "application/problem+json", PROBLEM)).isNotEmpty();
    }

    @Test
    void isBadUnderAnotherContentType() {
        assertThat(faultsOf(400, "application/json", PROBLEM)).hasSize(1);
    }

    @Test
    void isBadAsAPage() {
        assertThat(faultsOf(400, "text/html", "<h1>Bad Request</h1>")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"type", "title", "status", "detail", "success", "error"})
    void isBadWithoutAMember(String member) {
        ObjectNode problem = ((ObjectNode) Json.parse(PROBLEM)).without(member);

        assertThat(faultsOf(400, "application/problem+json", problem.toString()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.NullPointerException: because it is null.",
                "Cannot deserialize value of type io.talentpool.request.Body from String.",
                "ERROR: insert into interview_requests failed.",
                "Bad."
            })
    void isBadWhenItsSentenceDoesNotHelp(String sentence) {
        ObjectNode problem =
                ((ObjectNode) Json.parse(PROBLEM)).put("error", sentence).put("detail", sentence);

        assertThat(faultsOf(400, "application/problem+json", problem.toString()))
                .hasSize(1);
    }

    private static List<String> faultsOf(int status, String contentType, String body) {
        Answer answer =
                new Answer(status, Map.of("content-type", List.of(contentType)), body.getBytes(StandardCharsets.UTF_8));
        return Refusal.faultsOf(answer, Set.of(400));
    }
}
