package io.talentpool.gateway.picture;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.anonymity.Pictures;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.CandidatesChanged;
import io.talentpool.gateway.picture.image.Picture;
import io.talentpool.gateway.picture.image.Thumbnails;
import io.talentpool.gateway.picture.image.UnfitPicture;
import io.talentpool.support.http.PathId;
import io.talentpool.support.problem.CommonProblems;
import io.vertx.core.http.HttpClientOptions;

import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Finds a candidate's picture: BPOC tells where it is and whether the candidate shows it, {@link PictureFetcher} gets it, and a drawing of
 * our own is kept for a day. No picture, whatever the reason, is 404. While nobody can tell whether there is one, it is 503.
 */
@ApplicationScoped
class CandidatePictures {

    /** Decoding takes tens of megabytes. */
    private static final int DRAWN_AT_A_TIME = 2;

    private final BpocCandidates bpoc;
    private final Pictures pictures;
    private final MeterRegistry metrics;
    private final PictureCache cache;
    private final PictureFetcher fetcher;
    private final Guard turns;
    private final ExecutorService drawing =
            Executors.newFixedThreadPool(DRAWN_AT_A_TIME, task -> new Thread(task, "picture-drawing"));

    CandidatePictures(BpocCandidates bpoc, Pictures pictures, PictureConfig config, MeterRegistry metrics) {
        this.bpoc = bpoc;
        this.pictures = pictures;
        this.metrics = metrics;
        this.cache = new PictureCache(config.cacheBytes(), Ticker.systemTicker());
        this.fetcher = new PictureFetcher(config.trusted(), new HttpClientOptions());
        this.turns = Guard.create()
                .withBulkhead()
                .limit(config.atATime())
                .queueSize(config.inLine())
                .done()
                .build();
    }

    /**
     * The picture of a candidate; fails with 404 where there is none, and with 503 while it cannot be told whether there is one: BPOC or the
     * picture's server is away, slow or busy, or too many are fetched at once.
     *
     * @param tag what {@link Pictures} put into the picture's address; null where there was none
     */
    Uni<Picture> find(String id, String tag) {
        UUID candidate = PathId.read(id, CandidatePictures::unknownPicture);
        if (tag == null) {
            throw unknownPicture();
        }
        return cache.get(candidate, tag, () -> inTurn(candidate, tag))
                .onFailure(NoPicture.class)
                .transform(inTheWay -> CommonProblems.unavailable("picture", PictureCache.TROUBLE_LASTS))
                .map(found -> found.orElseThrow(CandidatePictures::unknownPicture));
    }

    void forgetWhatHasChanged(@Observes CandidatesChanged changed) {
        if (changed.perhapsAll()) {
            cache.forgetAll();
        }
        cache.forget(changed.candidates());
    }

    private Uni<Optional<Picture>> inTurn(UUID candidate, String tag) {
        return turns.get(() -> fresh(candidate, tag), new TypeLiteral<Uni<Optional<Picture>>>() {})
                .onFailure(BulkheadException.class)
                .transform(tooMany -> CommonProblems.unavailable("picture"));
    }

    /** Fails, so that it is not remembered, where the candidate shows no such picture: that may change at any moment. */
    private Uni<Optional<Picture>> fresh(UUID candidate, String tag) {
        return bpoc.picture(candidate)
                .map(found -> found.flatMap(
                                picture -> pictures.address(candidate, tag, picture.avatarUrl(), picture.privacy()))
                        .orElseThrow(CandidatePictures::unknownPicture))
                .flatMap(this::fetched);
    }

    private Uni<Optional<Picture>> fetched(URI address) {
        return fetcher.fetch(address)
                .emitOn(drawing)
                .map(CandidatePictures::drawn)
                .invoke(picture -> count("fetched"))
                .map(Optional::of)
                .onFailure(NoPicture.class)
                .invoke(failure -> count(failure.reason().tag()))
                .onFailure(CandidatePictures::isNone)
                .recoverWithItem(Optional.empty());
    }

    private static boolean isNone(Throwable failure) {
        return failure instanceof NoPicture none && !none.reason().mayPass();
    }

    private static Picture drawn(byte[] content) {
        try {
            return Thumbnails.of(content);
        } catch (UnfitPicture unfit) {
            throw new NoPicture(NoPicture.Reason.UNFIT);
        }
    }

    private void count(String outcome) {
        metrics.counter("talent_pool.pictures.fetched", "outcome", outcome).increment();
    }

    private static HttpProblem unknownPicture() {
        return CommonProblems.notFound("picture");
    }

    @PreDestroy
    void close() {
        fetcher.close();
        drawing.shutdownNow();
    }
}
