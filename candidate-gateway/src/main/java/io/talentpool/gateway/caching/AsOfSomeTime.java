package io.talentpool.gateway.caching;

/** An answer that tells as of when it is. */
public interface AsOfSomeTime {

    /** The same without that time: what has to change for the answer to be another one. */
    Object timeless();
}
