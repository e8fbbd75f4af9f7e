package io.talentpool.local.client;

/** Something came that was not expected. The message is one sentence that says what was expected and what came. */
public final class Surprise extends RuntimeException {

    public Surprise(String sentence) {
        super(sentence);
    }

    public Surprise(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
