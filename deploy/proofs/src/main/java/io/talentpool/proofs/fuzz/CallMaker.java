package io.talentpool.proofs.fuzz;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import io.talentpool.proofs.openapi.Operation;
import io.talentpool.proofs.stage.Things;
import io.talentpool.proofs.wire.Call;
import io.talentpool.proofs.wire.Header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Makes a call of an operation: all of it good, or one or two parts of it bad. */
final class CallMaker {

    private static final int OFTEN_LONG = 2_500;

    private static final List<String> CONDITIONS = Junk.list("""
            "1" | "2" | * | W/"1" | "0" | "99999999999999999999" | "" | 1 | "1 | "1", "2" | , | é""");
    private static final List<String> KEYS = List.of(
            "fuzz-a", "fuzz-b", "k".repeat(255), "k".repeat(256), "k".repeat(3_000), "é", " ", "a\tb", "\"quoted\"");
    private static final List<String> ACCEPTS = Junk.list("""
            */* | application/* | text/html | application/problem+json | application/xml;q=0.9, */*;q=0.1 | nonsense |
            application/json;q=2 | | text/event-stream | text/calendar""");
    private static final List<String> CONTENT_TYPES = Junk.list("""
            application/json; charset=utf-8 | application/json;charset=utf-16 | application/json;charset=nonsense | text/plain |
            application/xml | application/problem+json | multipart/form-data | nonsense | a/b/c | */* |""");

    private final Cast cast;
    private final Contract contract;
    private final Operation operation;
    private final Things own;
    private final Things foreign;
    private final Random random;
    private final Values values;
    private final Set<Part> broken = EnumSet.noneOf(Part.class);

    private enum Part {
        PERSON,
        PATH,
        QUERY,
        HEADERS,
        BODY
    }

    CallMaker(Cast cast, Contract contract, Operation operation, Things own, Things foreign, Random random) {
        this.cast = cast;
        this.contract = contract;
        this.operation = operation;
        this.own = own;
        this.foreign = foreign;
        this.random = random;
        this.values = new Values(own, random);
    }

    Call make() {
        chooseFaults();
        List<Header> headers = new ArrayList<>();
        authorization().map(value -> new Header("Authorization", value)).ifPresent(headers::add);
        addHeaders(headers);
        Optional<byte[]> body = body();
        body.flatMap(bytes -> contentType()).ifPresent(type -> headers.add(new Header("Content-Type", type)));
        return new Call(operation.method(), operation.at(id()) + query(), headers, body);
    }

    /** Of what the operation has: nothing is wrong, one thing or two. */
    private void chooseFaults() {
        List<Part> parts = new ArrayList<>(List.of(Part.PERSON, Part.HEADERS));
        if (operation.hasId()) {
            parts.addAll(List.of(Part.PATH, Part.PATH));
        }
        if (!operation.queryParameters().isEmpty()) {
            parts.addAll(List.of(Part.QUERY, Part.QUERY, Part.QUERY));
        }
        if (operation.bodySchema().isPresent()) {
            parts.addAll(List.of(Part.BODY, Part.BODY, Part.BODY, Part.BODY));
        }
        for (int faults = Math.max(0, random.nextInt(5) - 2 + random.nextInt(2)); faults > 0; faults--) {
            broken.add(Junk.pick(parts, random));
        }
    }

    private Optional<String> authorization() {
        if (!broken.contains(Part.PERSON)) {
            return Optional.of("Bearer " + cast.entitled(operation, own));
        }
        return switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("Bearer " + cast.entitled(operation, foreign));
            case 2 -> Optional.of("Bearer " + cast.wrongRole(operation, own));
            case 3 -> Optional.of("Basic YWRtaW46YWRtaW4=");
            case 4 -> Optional.of("Bearer " + cast.entitled(operation, own) + "x");
            default -> Optional.of(Junk.pick(List.of("Bearer", "Bearer ", "Bearer a.b.c", "é", "Bearer null"), random));
        };
    }

    private String id() {
        if (!operation.hasId()) {
            return "";
        }
        String kind = operation.kindOfId();
        if (!broken.contains(Part.PATH)) {
            return own.ids().get(kind);
        }
        return switch (random.nextInt(6)) {
            case 0 -> foreign.ids().get(kind);
            case 1 -> values.uuid();
            case 2 -> "x".repeat(1 + random.nextInt(OFTEN_LONG));
            case 3 -> own.ids().get(kind).toUpperCase(java.util.Locale.ROOT);
            default -> Junk.encoded(random);
        };
    }

    private String query() {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(5) < 2) {
                String name = parameter.path("name").asText();
                good(parameter, name).ifPresent(value -> pairs.add(name + "=" + Junk.encode(value)));
            }
        }
        if (broken.contains(Part.QUERY)) {
            String name = Junk.pick(operation.queryParameters(), random);
            switch (random.nextInt(7)) {
                case 0 -> pairs.add(name);
                case 1 -> pairs.addAll(List.of(name + "=1", name + "=2"));
                case 2 -> pairs.add(name + "=" + "x".repeat(OFTEN_LONG));
                case 3 -> pairs.add(name + "=" + Junk.encode(Junk.time(random)));
                case 4 -> pairs.add("unknown=" + Junk.encoded(random));
                default -> pairs.add(name + "=" + Junk.encoded(random));
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** None for a cursor as long as no answer has given one. */
    private Optional<String> good(JsonNode parameter, String name) {
        return name.equals("cursor")
                ? cast.cursor(operation)
                : Optional.of(new BodyMaker(contract, values, random)
                        .valid(parameter.path("schema"), name)
                        .asText());
    }

    private void addHeaders(List<Header> headers) {
        boolean bad = broken.contains(Part.HEADERS);
        headers.add(new Header(
                "Accept",
                bad && random.nextBoolean()
                        ? Junk.pick(ACCEPTS, random)
                        : "application/json, application/problem+json, */*;q=0.1"));
        if (takes("If-Match") && random.nextInt(4) == 0 || bad) {
            headers.add(new Header("If-Match", bad ? Junk.pick(CONDITIONS, random) : "\"1\""));
        }
        if (takes("If-None-Match") && random.nextInt(4) == 0) {
            headers.add(new Header("If-None-Match", Junk.pick(CONDITIONS, random)));
        }
        if (takes("Idempotency-Key") && random.nextInt(4) == 0 || bad && random.nextBoolean()) {
            headers.add(new Header("Idempotency-Key", bad ? Junk.pick(KEYS, random) : values.uuid()));
        }
    }

    private boolean takes(String header) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asText().equalsIgnoreCase(header));
    }

    private Optional<String> contentType() {
        if (!broken.contains(Part.HEADERS) || random.nextInt(3) > 0) {
            return Optional.of("application/json");
        }
        return random.nextInt(8) == 0 ? Optional.empty() : Optional.of(Junk.pick(CONTENT_TYPES, random));
    }

    private Optional<byte[]> body() {
        if (operation.bodySchema().isEmpty()) {
            return operation.method().equals("GET") || random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(BodyBreaker.bytes(JsonNodeFactory.instance.objectNode()));
        }
        JsonNode good = new BodyMaker(contract, values, random)
                .valid(operation.bodySchema().orElseThrow(), "");
        return Optional.of(broken.contains(Part.BODY) ? new BodyBreaker(random).broken(good) : BodyBreaker.bytes(good));
    }
}
