package io.talentpool.support.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.rule.Violation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Says in plain words why Jackson could not read a body; its own message would show our class names. */
final class UnreadableBody {

    private UnreadableBody() {}

    /** The problem to answer with when something Jackson raised is in the chain of causes. */
    static Optional<HttpProblem> in(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast)
                .findFirst()
                .map(UnreadableBody::problem);
    }

    static HttpProblem problem(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var violation = new Violation(path(mapping), expected(mapping));
            return CommonProblems.INVALID_INPUT
                    .with(violation.sentence() + ".")
                    .with("violations", List.of(violation))
                    .build();
        }
        if (unreadable instanceof MismatchedInputException) {
            return CommonProblems.INVALID_INPUT.because("The body must be a JSON object.");
        }
        var where = unreadable.getLocation();
        return CommonProblems.MALFORMED_JSON.because(
                where == null
                        ? "The body is not valid JSON."
                        : "The body is not valid JSON: look at line %d, column %d."
                                .formatted(where.getLineNr(), where.getColumnNr()));
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String expected(JsonMappingException mapping) {
        Class<?> target = mapping instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (target == null) {
            return "has a value that cannot be read";
        }
        if (target == java.util.UUID.class) {
            return "must be a UUID such as 3f0c8a52-6b1e-4d1c-9a77-0d5e2f1b4c6d";
        }
        if (target == String.class) {
            return "must be a string";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "must be true or false";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "must be a whole number";
        }
        if (Iterable.class.isAssignableFrom(target) || target.isArray()) {
            return "must be an array";
        }
        return "must be an object";
    }
}
