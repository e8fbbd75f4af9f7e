package io.talentpool.gateway.picture;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.picture.image.Picture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Remembers pictures, addresses without a picture, and pictures that cannot be fetched at the moment, so that not every page asks a server in
 * trouble. Callers who ask while a picture is being fetched share the one fetch.
 */
final class PictureCache {

    private static final Duration SHOWN_FOR = Duration.ofDays(1);
    private static final Duration NOT_ASKED_FOR = Duration.ofMinutes(10);

    /** How long a server in trouble is left alone. */
    static final Duration TROUBLE_LASTS = Duration.ofSeconds(30);

    /** What an entry takes besides its pixels, roughly. */
    private static final int OVERHEAD = 400;

    private final AsyncCache<Key, Outcome> pictures;

    private record Key(UUID candidate, String tag) {}

    /** A picture, or none, or why that cannot be told: the cache would put a failure of its own kind into the log. */
    private record Outcome(Optional<Picture> picture, Throwable failure) {

        int weight() {
            return OVERHEAD + picture.map(shown -> shown.content().length).orElse(0);
        }

        Duration lifetime() {
            if (failure != null) {
                return failure instanceof NoPicture ? TROUBLE_LASTS : Duration.ZERO;
            }
            return picture.isPresent() ? SHOWN_FOR : NOT_ASKED_FOR;
        }

        Uni<Optional<Picture>> asUni() {
            return failure == null
                    ? Uni.createFrom().item(picture)
                    : Uni.createFrom().failure(failure);
        }
    }

    PictureCache(int bytes, Ticker time) {
        this.pictures = Caffeine.newBuilder()
                .ticker(time)
                .executor(Runnable::run) // what is too much goes at once, not when a thread is free
                .maximumWeight(bytes)
                .<Key, Outcome>weigher((key, outcome) -> outcome.weight())
                .expireAfter(Expiry.<Key, Outcome>creating((key, outcome) -> outcome.lifetime()))
                .buildAsync();
    }

    /**
     * A picture, from here or from where it is.
     *
     * @param source asked once for all who wait; of its failures only {@link NoPicture} is remembered, for a short while
     */
    Uni<Optional<Picture>> get(UUID candidate, String tag, Supplier<Uni<Optional<Picture>>> source) {
        // A copy each: who hangs up must not end the wait of others.
        return Uni.createFrom()
                .completionStage(() -> find(new Key(candidate, tag), source).copy())
                .flatMap(Outcome::asUni);
    }

    private CompletableFuture<Outcome> find(Key key, Supplier<Uni<Optional<Picture>>> source) {
        return pictures.get(
                key,
                (unused, executor) -> source.get()
                        .map(picture -> new Outcome(picture, null))
                        .onFailure()
                        .recoverWithItem(failure -> new Outcome(Optional.empty(), failure))
                        .subscribeAsCompletionStage());
    }

    void forgetAll() {
        pictures.asMap().clear();
    }

    /** Those on their way, too: they are shown to whoever waits for them, and not kept. */
    void forget(Set<UUID> candidates) {
        pictures.asMap().keySet().removeIf(key -> candidates.contains(key.candidate()));
    }
}
