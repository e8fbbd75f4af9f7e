package io.talentpool.embedded.daily.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.api.DailyRefusal;
import io.talentpool.embedded.daily.api.JsonFile;

/** The webhooks of the domain, by id. There is at most one, as with Daily. */
public final class Webhooks {

    private static final int SECRET_BYTES = 32;

    private final Map<UUID, Webhook> byId = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Optional<JsonFile> file;
    private final String domainId;
    private final Clock clock;

    public Webhooks(Optional<JsonFile> file, String domainId, Clock clock) {
        this.file = file;
        this.domainId = domainId;
        this.clock = clock;
        file.ifPresent(saved -> saved.load().stream().map(Webhook::new).forEach(hook -> byId.put(hook.id(), hook)));
    }

    /** What a body describes, before its address has been tried out and it is {@link #keep kept}. */
    Webhook draft(Asked body) {
        refuseASecond();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Webhook.create(body, domainId, Base64.getEncoder().encodeToString(secret), clock.instant());
    }

    /** Keeps one that is new or changed; the first of two that were tried out at once is kept. */
    Webhook keep(Webhook webhook) {
        if (!byId.containsKey(webhook.id())) {
            refuseASecond();
        }
        byId.put(webhook.id(), webhook);
        save();
        return webhook;
    }

    Collection<Webhook> all() {
        return byId.values();
    }

    Webhook get(String id) {
        return byId.values().stream()
                .filter(webhook -> webhook.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> DailyRefusal.notFound("webhook " + id + " not found"));
    }

    void delete(String id) {
        byId.remove(get(id).id());
        save();
    }

    /** Writes down how a delivery went; one that was deleted meanwhile stays deleted. */
    void note(Webhook webhook, UnaryOperator<Webhook> outcome) {
        if (byId.computeIfPresent(webhook.id(), (id, known) -> outcome.apply(known)) != null) {
            save();
        }
    }

    private void refuseASecond() {
        if (!byId.isEmpty()) {
            throw DailyRefusal.invalid("this domain has a webhook already");
        }
    }

    private void save() {
        file.ifPresent(saved -> saved.save(byId.values().stream().map(Webhook::json)));
    }
}
