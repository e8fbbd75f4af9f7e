package io.talentpool.gateway.search;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Seals cursors with AES-GCM, so that they tell nothing of a candidate and cannot be made by anybody else. The same place has the same
 * cursor, or an answer that has not changed would look as if it had: the nonce is made of the content.
 */
@ApplicationScoped
class CursorSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec encryption;
    private final SecretKeySpec nonces;

    @Inject
    CursorSeal(SearchConfig config) {
        this(config.cursorKey());
    }

    /** @param key without one, a random one of its own */
    CursorSeal(Optional<String> key) {
        byte[] secret = key.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(CursorSeal::random);
        this.encryption = new SecretKeySpec(keyFor("encryption", secret), "AES");
        this.nonces = new SecretKeySpec(keyFor("nonces", secret), "HmacSHA256");
    }

    /** The form that goes over the wire, safe in a URL. */
    String seal(byte[] content) {
        try {
            byte[] nonce = Arrays.copyOf(mac(nonces, content), NONCE_BYTES);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
            byte[] cursor = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, cursor, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    /** What {@link #seal} was given; empty when it was not this key that sealed it. */
    Optional<byte[]> open(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (IllegalArgumentException | GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] keyFor(String purpose, byte[] secret) {
        try {
            return mac(new SecretKeySpec(secret, "HmacSHA256"), purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(content);
    }

    private static byte[] random() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
