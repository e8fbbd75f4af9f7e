package io.talentpool.embedded.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

import io.talentpool.embedded.files.Texts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** The key that signs the tokens, as a private JSON Web Key. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey create() {
        try {
            return new RSAKeyGenerator(BITS).algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot make a key", e);
        }
    }

    static RSAKey keptIn(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Texts.read(file)) : createIn(file);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " does not hold a signing key; remove it to get a new one", e);
        }
    }

    private static RSAKey createIn(Path file) {
        RSAKey key = create();
        Texts.write(file, key.toJSONString());
        return key;
    }
}
