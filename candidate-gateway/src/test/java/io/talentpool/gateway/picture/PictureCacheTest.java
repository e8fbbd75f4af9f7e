package io.talentpool.gateway.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.picture.image.Picture;

class PictureCacheTest {

    private static final UUID CANDIDATE = new UUID(0, 1);
    private static final Optional<Picture> PICTURE = Optional.of(new Picture(new byte[] {1}, "image/png"));

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final PictureCache cache = new PictureCache(100_000, time::get);

    @Test
    void keepsAPictureForADay() {
        get(PICTURE);
        pass(Duration.ofHours(23));
        get(PICTURE);
        assertEquals(1, asked.get());
        pass(Duration.ofHours(2));
        get(PICTURE);
        assertEquals(2, asked.get());
    }

    @Test
    void remembersForTenMinutesThatThereIsNone() {
        get(Optional.empty());
        pass(Duration.ofMinutes(9));
        assertTrue(get(PICTURE).isEmpty());
        pass(Duration.ofMinutes(2));
        assertTrue(get(PICTURE).isPresent());
        assertEquals(2, asked.get());
    }

    @Test
    void doesNotRememberThatItCouldNotBeAsked() {
        assertThrows(
                IllegalStateException.class,
                () -> await(cache.get(CANDIDATE, "a", () -> Uni.createFrom().failure(new IllegalStateException()))));
        assertTrue(get(PICTURE).isPresent());
    }

    @Test
    void remembersForHalfAMinuteThatItCannotBeFetchedNow() {
        Supplier<Uni<Optional<Picture>>> away = () -> Uni.createFrom().failure(new NoPicture(NoPicture.Reason.SLOW));
        assertThrows(NoPicture.class, () -> await(cache.get(CANDIDATE, "a", away)));
        pass(Duration.ofSeconds(29));
        assertThrows(NoPicture.class, () -> get(PICTURE));
        assertEquals(0, asked.get());
        pass(Duration.ofSeconds(2));
        assertTrue(get(PICTURE).isPresent());
    }

    @Test
    void asksOnceForAllWhoWaitThoughOneHangsUp() {
        var underWay = new CompletableFuture<Optional<Picture>>();
        var first = get(underWay).subscribeAsCompletionStage();
        var second = get(underWay).subscribeAsCompletionStage();
        first.cancel(true);
        underWay.complete(PICTURE);
        assertArrayEquals(PICTURE.get().content(), second.join().orElseThrow().content());
        assertEquals(1, asked.get());
    }

    @Test
    void forgetsWhatHasChangedEvenWhileItIsOnItsWay() {
        get(PICTURE);
        cache.forget(Set.of(CANDIDATE));
        var underWay = new CompletableFuture<Optional<Picture>>();
        var waiting = get(underWay).subscribeAsCompletionStage();
        cache.forget(Set.of(CANDIDATE));
        underWay.complete(PICTURE);
        assertEquals(PICTURE, waiting.join());
        get(PICTURE);
        assertEquals(3, asked.get());
    }

    @Test
    void takesNoMoreMemoryThanItMay() {
        var large = Optional.of(new Picture(new byte[60_000], "image/png"));
        for (int i = 0; i < 50; i++) {
            var id = new UUID(1, i);
            await(cache.get(id, "a", () -> Uni.createFrom().item(large)));
        }
        var again = new AtomicInteger();
        for (int i = 0; i < 50; i++) {
            var id = new UUID(1, i);
            await(cache.get(id, "a", () -> Uni.createFrom().item(large).invoke(again::incrementAndGet)));
        }
        assertTrue(again.get() >= 49, again.toString());
    }

    private Optional<Picture> get(Optional<Picture> source) {
        return await(get(CompletableFuture.completedFuture(source)));
    }

    private Uni<Optional<Picture>> get(CompletableFuture<Optional<Picture>> source) {
        return cache.get(CANDIDATE, "a", () -> {
            asked.incrementAndGet();
            return Uni.createFrom().completionStage(source);
        });
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private static Optional<Picture> await(Uni<Optional<Picture>> picture) {
        return picture.await().atMost(Duration.ofSeconds(30));
    }
}
