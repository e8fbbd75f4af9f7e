package io.talentpool.gateway.seal;

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
 * Hands something out that comes back, and tells nothing of it: cursors, encrypted with AES-GCM; tags of pictures, signed with HMAC-SHA256.
 * Nobody else can make them or try whether a guess is right. The same content has the same form, or an answer that has not changed would
 * look as if it had: the nonce is made of the content.
 */
@ApplicationScoped
public class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    /** 132 bits. */
    private static final int TAG_LENGTH = 22;

    private final SecretKeySpec encryption;
    private final SecretKeySpec nonces;
    private final SecretKeySpec tags;

    @Inject
    Seal(SealConfig config) {
        this(config.key());
    }

    /** @param key without one, a random one of its own */
    public Seal(Optional<String> key) {
        byte[] secret = key.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(Seal::random);
        this.encryption = new SecretKeySpec(keyFor("encryption", secret), "AES");
        this.nonces = new SecretKeySpec(keyFor("nonces", secret), "HmacSHA256");
        this.tags = new SecretKeySpec(keyFor("tags", secret), "HmacSHA256");
    }

    /** Signs a text. The signature is safe in a URL and does not give the text away. */
    public String tag(String text) {
        try {
            byte[] tag = mac(tags, text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(tag).substring(0, TAG_LENGTH);
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    /** The form that goes over the wire, safe in a URL. */
    public String seal(byte[] content) {
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
    public Optional<byte[]> open(String cursor) {
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
