package io.talentpool.request;

import java.time.Duration;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Ticker;

/** By it the service under test measures how long it knows a candidate: time as it passes, until a test moves it on. */
@Singleton
class MovableTicker implements Ticker {

    private volatile long ahead;

    void moveOn(Duration time) {
        ahead += time.toNanos();
    }

    @Override
    public long read() {
        return System.nanoTime() + ahead;
    }
}
