package io.talentpool.gateway.caching;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Takes in the content of an answer, of which no more than a digest is wanted. */
public final class ContentSink {

    private static final int ENOUGH_TO_TELL_APART = 16;

    private final ObjectMapper json;
    private final MessageDigest digest = sha256();

    ContentSink(ObjectMapper json) {
        this.json = json;
    }

    public void bytes(byte[] content) {
        digest.update(content);
    }

    /** @param content whatever Jackson can write */
    public void value(Object content) {
        try {
            digest.update(json.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is no JSON", e);
        }
    }

    String digest() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest.digest())
                .substring(0, ENOUGH_TO_TELL_APART);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
