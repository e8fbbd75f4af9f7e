package io.talentpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/local/start} builds anew, and what {@code deploy/local/stop} says where nothing runs. */
class BuildScriptTest {

    private static final Path SCRIPTS = Path.of("").toAbsolutePath();

    @TempDir
    Path checkout;

    private Path source;

    @BeforeEach
    void makeSources() throws IOException, InterruptedException {
        run("mkdir -p web/src/api/generated deploy/database deploy/local/src/main request-service/src/main"
                + " request-service/target && touch pom.xml deploy/database/roles.sql");
        source = Files.writeString(checkout.resolve("request-service/src/main/Request.java"), "class Request {}");
    }

    @Test
    void doesNotMindTimesNorWhatIsBuilt() throws IOException, InterruptedException {
        String before = fingerprint();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        Files.writeString(checkout.resolve("request-service/target/Request.class"), "built");
        Files.writeString(checkout.resolve("web/src/api/generated/requests.d.ts"), "generated");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void noticesAChange() throws IOException, InterruptedException {
        String before = fingerprint();
        Files.writeString(source, "class Request { }");
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void noticesAFileThatMoves() throws IOException, InterruptedException {
        String before = fingerprint();
        Files.move(source, source.resolveSibling("Requests.java"));
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void saysThatNothingRuns() throws IOException, InterruptedException {
        assertThat(run("'%s/stop' --state '%s/state'".formatted(SCRIPTS, checkout)))
                .isEqualTo("Talent Pool is not running with its state in %s/state.".formatted(checkout));
    }

    private String fingerprint() throws IOException, InterruptedException {
        return run("home=$PWD; . '%s/build.sh'; fingerprint system 2>/dev/null".formatted(SCRIPTS));
    }

    private String run(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", script)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output.strip();
    }
}
