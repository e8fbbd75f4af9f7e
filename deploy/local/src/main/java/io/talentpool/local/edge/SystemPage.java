package io.talentpool.local.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.Part;
import io.talentpool.local.Ports;
import io.vertx.core.http.HttpServerRequest;

/** For whoever started the system: what is here and who there is. */
final class SystemPage {

    static final String PATH = "/system";

    private final String html;

    SystemPage(Ports ports) {
        this.html = template()
                .replace("{{services}}", services(ports))
                .replace("{{people}}", people())
                .replace("{{kafka}}", "localhost:" + ports.of(Part.KAFKA))
                .replace("{{database}}", "localhost:" + ports.of(Part.DATABASE));
    }

    void answer(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "text/html;charset=UTF-8").end(html);
    }

    private static String services(Ports ports) {
        return Part.services().stream()
                .map(part ->
                        "<tr><td>%1$s</td><td><a href=\"/openapi/%1$s\">OpenAPI</a></td><td><a href=\"%2$s/q/health\">health</a></td></tr>"
                                .formatted(part.key(), ports.url(part)))
                .collect(Collectors.joining("\n"));
    }

    private static String people() {
        return SamplePerson.offeredAtSignIn().stream()
                .map(person -> "<tr><td>%s</td><td>%s</td><td><code>deploy/local/token %s</code></td></tr>"
                        .formatted(person.fullName(), describe(person), person.key()))
                .collect(Collectors.joining("\n"));
    }

    private static String describe(SamplePerson person) {
        return person.directoryEntry()
                .map(entry -> "client at " + entry.company())
                .orElse(person.role());
    }

    private static String template() {
        try (InputStream page = SystemPage.class.getResourceAsStream("system.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the page about the system", e);
        }
    }
}
