package io.talentpool.support.events.inbox;

/** A Kafka record that is no event we can read. No retry will help: it goes to the dead letters. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String why) {
        super(why);
    }

    public UnreadableEvent(String why, Throwable cause) {
        super(why, cause);
    }
}
