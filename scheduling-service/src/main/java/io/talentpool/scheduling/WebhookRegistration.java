package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.DailyWebhooks;
import io.talentpool.scheduling.room.RoomFailure;
import io.talentpool.support.schema.Schema;
import io.talentpool.support.time.WallClock;

/**
 * Registers our webhook at Daily, where the operator has set the address at which Daily reaches us, and again whenever Daily has
 * given up on it. Off without an address.
 */
@ApplicationScoped
class WebhookRegistration {

    private static final Logger LOG = Logger.getLogger(WebhookRegistration.class);

    private static final String JOB = "register webhook";
    private static final Duration UNDISTURBED = Duration.ofSeconds(20);

    private final Schema schema;
    private final SharedJobs jobs;
    private final DailyWebhooks webhooks;
    private final Optional<String> url;
    private final Optional<String> secret;
    private final Clock clock;

    WebhookRegistration(
            Schema schema,
            SharedJobs jobs,
            DailyWebhooks webhooks,
            @ConfigProperty(name = "daily.webhook-url") Optional<String> url,
            @ConfigProperty(name = "daily.webhook-secret") Optional<String> secret,
            Clock clock) {
        this.schema = schema;
        this.jobs = jobs;
        this.webhooks = webhooks;
        this.url = url;
        this.secret = secret;
        this.clock = clock;
    }

    /** Some time after the start, since Daily tries the address out while it registers it. */
    @Scheduled(
            every = "{talent-pool.webhook.checked-every:5m}",
            delayed = "{talent-pool.webhook.checked-after:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> register() {
        if (url.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (secret.isEmpty()) {
            LOG.error(
                    "DAILY_WEBHOOK_URL is set, but no webhook is believed without a secret: set DAILY_WEBHOOK_SECRET, too, to at"
                            + " least 16 random bytes in Base64 (openssl rand -base64 32).");
            return Uni.createFrom().voidItem();
        }
        return schema.ready()
                .chain(() -> jobs.begin(JOB, UNDISTURBED, WallClock.storable(clock.instant())))
                .chain(ours -> ours
                        ? webhooks.register(url.get(), secret.get())
                        : Uni.createFrom().voidItem())
                .onFailure(RoomFailure.class)
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "Daily does not tell us who meets: %s. Is DAILY_WEBHOOK_URL reached from outside, and has the account no"
                                    + " other webhook? Attendance is asked for after the interviews meanwhile.",
                            failure.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }
}
