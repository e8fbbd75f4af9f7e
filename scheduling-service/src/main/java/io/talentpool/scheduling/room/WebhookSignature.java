package io.talentpool.scheduling.room;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells Daily's webhooks from anybody else's: {@code X-Webhook-Signature} is base64(HMAC-SHA256(secret, timestamp + "." + body)),
 * the secret itself being base64. Without a secret nobody is believed.
 *
 * @see <a href="https://docs.daily.co/reference/rest-api/webhooks">docs.daily.co/reference/rest-api/webhooks</a>
 */
@ApplicationScoped
public class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration FRESH = Duration.ofHours(1);
    private static final long FIRST_IN_MILLIS = 100_000_000_000L; // as seconds that is the year 5138

    private final Optional<SecretKeySpec> secret;
    private final Clock clock;

    WebhookSignature(@ConfigProperty(name = "daily.webhook-secret") Optional<String> secret, Clock clock) {
        this.secret = secret.map(text -> new SecretKeySpec(Base64.getDecoder().decode(text), ALGORITHM));
        this.clock = clock;
    }

    /**
     * Whether this was sent by Daily, within the last hour: what fails is sent again for a while, with the time of the first attempt.
     *
     * @param timestamp the header {@code X-Webhook-Timestamp}, epoch seconds, with or without a fraction, or milliseconds; null where there is none
     * @param signature the header {@code X-Webhook-Signature}; null where there is none
     */
    public boolean vouchesFor(String timestamp, String signature, byte[] body) {
        return secret.isPresent()
                && timestamp != null
                && signature != null
                && isFresh(timestamp)
                // In constant time: how long it takes must not tell how much of a guess is right.
                && MessageDigest.isEqual(
                        sign(secret.get(), timestamp, body).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isFresh(String timestamp) {
        if (!timestamp.matches("\\d{1,15}(\\.\\d{1,9})?")) {
            return false;
        }
        double number = Double.parseDouble(timestamp);
        Instant sent = Instant.ofEpochMilli((long) (number < FIRST_IN_MILLIS ? number * 1_000 : number));
        return Duration.between(sent, clock.instant()).abs().compareTo(FRESH) <= 0;
    }

    private static String sign(SecretKeySpec secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
