package peer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import com.fasterxml.jackson.annotation.JsonInclude;

@RestController
@RequestMapping(RequestsController.ROUTE)
class RequestsController {

    static final String ROUTE = "/api/client/interviews/request";
    private static final Duration HORIZON = Duration.ofDays(180);

    private final Requests requests;

    RequestsController(Requests requests) {
        this.requests = requests;
    }

    record Created(boolean success, String message, InterviewRequest request, List<String> warnings) {}

    record One(boolean success, InterviewRequest request) {}

    @JsonInclude
    record Many(boolean success, List<InterviewRequest> requests, int count, String nextCursor) {}

    @PostMapping
    ResponseEntity<Created> create(@AuthenticationPrincipal Jwt token, @Valid @RequestBody NewRequest wish) {
        Client client = client(token);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        check(wish.preferredTimes(), now);
        String firstName = requests.firstNameOf(wish.bpocCandidateId())
                .orElseThrow(() -> refusal(HttpStatus.NOT_FOUND, "There is no such candidate."));
        InterviewRequest request = new InterviewRequest(
                UUID.randomUUID(),
                client.id(),
                wish.bpocCandidateId(),
                firstName,
                wish.preferredTimes(),
                Optional.ofNullable(wish.clientTimezone()).orElse(client.timeZone()),
                wish.clientNotes(),
                "pending",
                null,
                1,
                now,
                now);
        try {
            requests.add(request);
        } catch (DuplicateKeyException open) {
            throw refusal(HttpStatus.CONFLICT, "You already have an open request for %s.".formatted(firstName));
        }
        return ResponseEntity.created(URI.create(ROUTE + "/" + request.id()))
                .body(new Created(
                        true, "Your request to interview %s was sent.".formatted(firstName), request, List.of()));
    }

    @GetMapping("{id}")
    ResponseEntity<One> one(@AuthenticationPrincipal Jwt token, @PathVariable UUID id) {
        InterviewRequest request = requests.of(client(token).id(), id)
                .orElseThrow(() -> refusal(HttpStatus.NOT_FOUND, "There is no such interview request."));
        return ResponseEntity.ok().eTag(Integer.toString(request.version())).body(new One(true, request));
    }

    @GetMapping
    Many newest(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String cursor) {
        if (limit < 1 || limit > 100) {
            throw refusal(HttpStatus.BAD_REQUEST, "limit must be between 1 and 100.");
        }
        List<InterviewRequest> found = requests.newest(client(token).id(), Optional.ofNullable(cursor).map(RequestsController::read), limit + 1);
        List<InterviewRequest> page = found.size() > limit ? found.subList(0, limit) : found;
        return new Many(true, page, page.size(), found.size() > limit ? written(page.get(limit - 1)) : null);
    }

    private Client client(Jwt token) {
        return requests.client(token.getSubject())
                .orElseThrow(() -> refusal(HttpStatus.FORBIDDEN, "Nobody knows this client."));
    }

    private static void check(List<String> times, Instant now) {
        Set<Instant> seen = new HashSet<>();
        for (String time : times) {
            try {
                Instant moment = OffsetDateTime.parse(time).toInstant();
                if (moment.isAfter(now) && !moment.isAfter(now.plus(HORIZON)) && seen.add(moment)) {
                    continue;
                }
            } catch (DateTimeException unreadable) {
                // refused with the others
            }
            throw refusal(HttpStatus.BAD_REQUEST, "A preferred time is no moment of the next 180 days, or named twice.");
        }
    }

    private static String written(InterviewRequest last) {
        String cursor = last.createdAt() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    private static Requests.Cursor read(String cursor) {
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
        return new Requests.Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private static ResponseStatusException refusal(HttpStatus status, String detail) {
        return new ResponseStatusException(status, detail);
    }
}
