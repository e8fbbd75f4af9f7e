package io.talentpool.embedded.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.talentpool.embedded.people.SamplePerson;

/** The page on which one clicks on a sample person to be that person. Everything on it is our own text: nothing to escape. */
final class LoginPage {

    private static final String CARD = """
            <button name="person" value="%s">
              <span class="face" aria-hidden="true">%s</span>
              <span><strong>%s</strong><span class="what">%s</span></span>
            </button>
            """;

    private static final String HTML = template().replace("{{people}}", cards());

    private LoginPage() {}

    /** A complete page without references to other resources. Its form posts {@code person} to the address it was got from. */
    static String html() {
        return HTML;
    }

    private static String cards() {
        return SamplePerson.offeredAtSignIn().stream().map(LoginPage::card).collect(Collectors.joining());
    }

    private static String card(SamplePerson person) {
        String what = person.directoryEntry()
                .map(entry -> "Client at %s · %s".formatted(entry.company(), place(entry)))
                .orElse(person.role().equals("admin") ? "Administrator" : "Manager");
        return CARD.formatted(person.key(), initials(person), person.fullName(), what);
    }

    private static String place(SamplePerson.DirectoryEntry entry) {
        String zone = entry.timeZone().getId();
        return zone.substring(zone.indexOf('/') + 1).replace('_', ' ');
    }

    private static String initials(SamplePerson person) {
        return Arrays.stream(person.fullName().split(" "))
                .map(name -> name.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String template() {
        try (InputStream page = LoginPage.class.getResourceAsStream("login.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the login page", e);
        }
    }
}
