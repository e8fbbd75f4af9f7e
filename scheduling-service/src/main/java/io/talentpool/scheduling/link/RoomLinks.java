package io.talentpool.scheduling.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Signs and recognises personal links into rooms. A link holds nothing but the interview's id and a signature over interview, client and
 * number; so it opens no other interview, and none of another client. It is stored nowhere, and revoked by counting the number up.
 */
@ApplicationScoped
public class RoomLinks {

    /** Where links lead; the interview's id follows. A path of its own, so that a proxy can leave it out of its access log. */
    public static final String PATH = "/api/client/interviews/scheduled/room";

    /** The query parameter that has the signature. */
    public static final String KEY = "key";

    private static final String ALGORITHM = "HmacSHA256";

    private final String base;
    private final List<SecretKeySpec> keys;

    RoomLinks(RoomLinkConfig config) {
        this.base = config.publicUrl().value().toString().replaceAll("/+$", "") + PATH + "/";
        this.keys = Stream.concat(Stream.of(config.key()), config.previousKey().stream())
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /**
     * What a link is for.
     *
     * @param number which link of this interview it is; the ones with other numbers are revoked
     */
    public record Target(UUID interview, UUID client, int number) {

        private byte[] signed() {
            return "room-link:%s:%s:%d".formatted(interview, client, number).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The link, for the client's eyes only: in no log, event or error. */
    public String to(Target target) {
        return base + target.interview() + "?" + KEY + "=" + signature(keys.get(0), target);
    }

    /** Whether a signature that came with a request is one of ours for that, by the present key or the previous one. */
    public boolean isSigned(Target target, String signature) {
        byte[] given = signature == null ? new byte[0] : signature.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .map(key -> signature(key, target).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(ours -> MessageDigest.isEqual(ours, given));
    }

    private static String signature(SecretKeySpec key, Target target) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(target.signed()));
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }
}
