package io.talentpool.scheduling;

import java.io.IOException;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.RoomNews;
import io.talentpool.scheduling.room.WebhookSignature;
import io.talentpool.support.openapi.ProblemsInOpenApi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What Daily tells of its rooms. It brings no token; its signature is checked instead. */
@Path(DailyWebhookResource.PATH)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Daily")
class DailyWebhookResource {

    static final String PATH = "/api/webhooks/daily";

    private static final int BEFORE_ROUTING = 1_500;

    private final WebhookSignature signature;
    private final Attendance attendance;
    private final ObjectMapper json;

    DailyWebhookResource(WebhookSignature signature, Attendance attendance, ObjectMapper json) {
        this.signature = signature;
        this.attendance = attendance;
        this.json = json;
    }

    /** What is signed is read, whatever it is called: a content type that is none would be refused before anybody is asked. */
    static void readAsJson(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    if (exchange.normalizedPath().equals(PATH)) {
                        exchange.request().headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
                    }
                    exchange.next();
                },
                BEFORE_ROUTING);
    }

    @POST
    @Cancellable(false)
    @Operation(
            operationId = "receiveDailyWebhook",
            summary = "Daily's webhook",
            description =
                    "Signed by Daily and at most an hour old, else 401; of whatever content type. What was told before, under this id"
                            + " or another, is taken once. Types that do not matter here are taken, too, as is Daily's unsigned test"
                            + " {\"test\": \"test\"}, which changes nothing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "bad-signature")
    public Uni<InterviewAnswer.Received> receive(
            @Parameter(description = "When Daily signed it, in seconds or milliseconds of the epoch")
                    @HeaderParam("X-Webhook-Timestamp")
                    String timestamp,
            @Parameter(description = "HMAC-SHA256 over the time and the body, in Base64")
                    @HeaderParam("X-Webhook-Signature")
                    String signed,
            byte[] body) {
        byte[] sent = body == null ? new byte[0] : body;
        boolean authentic = signature.vouchesFor(timestamp, signed, sent);
        Optional<JsonNode> webhook = read(sent);
        if (!authentic && webhook.filter(DailyWebhookResource::isTest).isEmpty()) {
            throw SchedulingProblems.badSignature();
        }
        return authentic ? note(webhook) : Uni.createFrom().item(InterviewAnswer.Received.YES);
    }

    private Uni<InterviewAnswer.Received> note(Optional<JsonNode> webhook) {
        return webhook.flatMap(RoomNews::read)
                .map(attendance::note)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .replaceWith(InterviewAnswer.Received.YES);
    }

    /** Empty for what is no JSON: signed or not, it tells nothing. */
    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body));
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static boolean isTest(JsonNode webhook) {
        return webhook.path("test").asText().equals("test");
    }
}
