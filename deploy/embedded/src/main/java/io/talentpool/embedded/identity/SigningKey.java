package io.talentpool.embedded.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;

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
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : createIn(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the signing key in " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " does not hold a signing key; remove it to get a new one", e);
        }
    }

    private static RSAKey createIn(Path file) throws IOException {
        RSAKey key = create();
        Files.createDirectories(file.getParent());
        // A temporary file is its owner's alone; moved as a whole, no start ever reads half a key.
        Path written = Files.createTempFile(file.getParent(), "key", ".json");
        Files.writeString(written, key.toJSONString());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
