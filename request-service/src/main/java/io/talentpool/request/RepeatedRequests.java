package io.talentpool.request;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.idempotency.FirstAnswers;
import io.talentpool.support.idempotency.IdempotencyKey;
import io.talentpool.support.problem.Constraint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;

/** Requests that come with an {@code Idempotency-Key}: sent again, they are not made a second time. */
@ApplicationScoped
class RepeatedRequests {

    /** Tells that the same key was used by another call at the same moment; its answer is there now. */
    static final Predicate<Throwable> AT_ONCE = Constraint.violated(FirstAnswers.constraintOf("interview_request"));

    private final FirstAnswers answers;
    private final ObjectMapper json;

    RepeatedRequests(FirstAnswers answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /** The key that a client sent with a body, if any. */
    Optional<IdempotencyKey> key(UUID client, String header, NewRequestBody body) {
        return header == null ? Optional.empty() : IdempotencyKey.read(client, header, canonical(body));
    }

    Uni<Optional<RequestAnswer.Created>> answerTo(Optional<IdempotencyKey> key) {
        return key.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : answers.find(key.get()).map(first -> first.map(this::read));
    }

    /** What is kept for that key with the request that it made. */
    Optional<FirstAnswers.Kept> kept(Optional<IdempotencyKey> key, RequestAnswer.Created answer) {
        return key.map(given -> answers.kept(
                given, write(json.writer(), answer), answer.request().id()));
    }

    /** The same text for the same body, whatever the order of its members. */
    private String canonical(NewRequestBody body) {
        return write(json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED), body);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private RequestAnswer.Created read(String answer) {
        try {
            return json.readValue(answer, RequestAnswer.Created.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A kept answer cannot be read", foreign);
        }
    }
}
