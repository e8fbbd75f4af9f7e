package io.talentpool.embedded.identity;

import java.util.Arrays;
import java.util.Optional;

import io.talentpool.embedded.people.SamplePerson;

import okhttp3.Headers;

/** Remembers in the browser who is signed in. Not signed: whoever wants to be somebody else has only to choose them. */
final class SignInCookie {

    private static final String NAME = "talent-pool-sign-in";
    private static final String COOKIE = NAME + "=%s; Path=/auth; HttpOnly; SameSite=Lax";

    private SignInCookie() {}

    /** The value of {@code Set-Cookie}. */
    static String of(SamplePerson person) {
        return COOKIE.formatted(person.key());
    }

    /** The value of {@code Set-Cookie} that takes it away. */
    static String cleared() {
        return COOKIE.formatted("") + "; Max-Age=0";
    }

    static Optional<SamplePerson> personIn(Headers headers) {
        return headers.values("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";\\s*")))
                .filter(cookie -> cookie.startsWith(NAME + "="))
                .findFirst()
                .flatMap(cookie -> SamplePerson.named(cookie.substring(NAME.length() + 1)));
    }
}
