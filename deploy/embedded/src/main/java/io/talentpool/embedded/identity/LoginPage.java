package io.talentpool.embedded.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.talentpool.embedded.files.Resources;
import io.talentpool.embedded.people.SamplePerson;

/** The page on which one clicks on a sample person to be that person. */
final class LoginPage {

    private static final String HTML = Resources.template(LoginPage.class, "login.html")
            .execute(Map.of(
                    "people",
                    SamplePerson.offeredAtSignIn().stream().map(LoginPage::card).toList()));

    private LoginPage() {}

    /** A complete page without references to other resources. Its form posts {@code person} to the address it was got from. */
    static String html() {
        return HTML;
    }

    private static Map<String, String> card(SamplePerson person) {
        String what = person.directoryEntry()
                .map(entry -> "Client at %s · %s".formatted(entry.company(), place(entry)))
                .orElse(person.role().equals("admin") ? "Administrator" : "Manager");
        return Map.of("key", person.key(), "initials", initials(person), "name", person.fullName(), "what", what);
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
}
