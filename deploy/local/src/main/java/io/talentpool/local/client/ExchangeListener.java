package io.talentpool.local.client;

/** Hears every exchange as soon as its answer is there. */
@FunctionalInterface
public interface ExchangeListener {

    void exchanged(Exchange exchange);

    static ExchangeListener silent() {
        return exchange -> {};
    }
}
