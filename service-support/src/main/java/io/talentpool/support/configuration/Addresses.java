package io.talentpool.support.configuration;

import java.net.URI;

/** Reads addresses that an operator has written. */
final class Addresses {

    private Addresses() {}

    /** @throws IllegalArgumentException saying what is expected, when that is no address at all */
    static URI read(String text, String expected) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(expected); // says more to an operator than its cause
        }
    }
}
