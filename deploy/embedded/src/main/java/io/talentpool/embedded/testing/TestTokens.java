package io.talentpool.embedded.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.people.SampleTokens;

/**
 * Tokens of the sample people, each signed once for all tests of a module: signing takes longer than most of what is done with
 * them. They hold for an hour.
 */
public final class TestTokens {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** @param issuer as {@link SampleTokens} takes it */
    public static String of(String issuer, SamplePerson person) {
        return TOKENS.computeIfAbsent(issuer + " " + person, signIn -> SampleTokens.fetch(issuer, person));
    }
}
