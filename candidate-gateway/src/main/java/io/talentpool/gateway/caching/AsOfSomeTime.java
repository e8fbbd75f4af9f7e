package io.talentpool.gateway.caching;

/** An answer that tells as of when it is. */
public interface AsOfSomeTime {

    /** Writes down whatever has to change for the answer to be another one: all but its time. */
    void writeContent(ContentSink content);
}
