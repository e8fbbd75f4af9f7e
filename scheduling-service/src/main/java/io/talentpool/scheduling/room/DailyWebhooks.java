package io.talentpool.scheduling.room;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;

/** Our webhook at Daily, of which an account has one. Whatever Daily fails to do is a {@link RoomFailure}. */
@ApplicationScoped
public class DailyWebhooks {

    private static final Logger LOG = Logger.getLogger(DailyWebhooks.class);

    private static final List<String> WHO_MEETS = List.of("participant.joined", "participant.left", "meeting.ended");
    private static final String ACTIVE = "ACTIVE";

    private final DailyApi daily;
    private final DailyCalls calls;
    private final RoomConfig config;

    DailyWebhooks(@RestClient DailyApi daily, DailyCalls calls, RoomConfig config) {
        this.daily = daily;
        this.calls = calls;
        this.config = config;
    }

    /**
     * Sees to it that Daily tells us who meets. A webhook at another address is somebody else's, and stays.
     *
     * @param url where Daily reaches us
     * @param secret what it signs with, in Base64
     */
    public Uni<Void> register(String url, String secret) {
        var wanted = new DailyApi.NewWebhook(url, secret, WHO_MEETS);
        return call(daily.webhooks())
                .chain(there -> {
                    Optional<DailyApi.Webhook> ours = there.stream()
                            .filter(webhook -> url.equals(webhook.url()))
                            .findFirst();
                    if (ours.isEmpty()) {
                        return call(daily.createWebhook(wanted))
                                .invoke(() -> LOG.info("Daily tells us who meets from now on."));
                    }
                    return ACTIVE.equals(ours.get().state())
                            ? Uni.createFrom().nullItem()
                            : call(daily.updateWebhook(ours.get().uuid(), wanted))
                                    .invoke(() ->
                                            LOG.info("Daily had given up telling us who meets, and does so again."));
                })
                .replaceWithVoid();
    }

    private <T> Uni<T> call(Uni<T> request) {
        return calls.make(DailyCall.register_webhook, config.patience(), config.callDeadline(), () -> request);
    }
}
