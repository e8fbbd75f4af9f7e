package io.talentpool.local.terminal;

/** Something the person at the terminal can act on. The message is the one sentence that is shown, without a stack trace. */
public final class Trouble extends RuntimeException {

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
