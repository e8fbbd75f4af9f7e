package io.talentpool.proofs.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.talentpool.embedded.files.Resources;
import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.processes.Companion;
import io.talentpool.local.processes.Service;
import io.talentpool.local.programs.Script;

/**
 * A Keycloak of its own, with the realm {@code talent-pool}: two sample people, their roles as roles of the realm, and the pages as a public
 * client. It keeps everything in memory and forgets it when it ends.
 */
final class Keycloak implements AutoCloseable {

    static final String OPERATOR = "operator";
    /** Of the operator, who is there as long as the process is. */
    static final String PASSWORD = "sample password of the operator";

    private static final String REALM = "talent-pool-realm.json";
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Companion process;
    private final String url;

    private Keycloak(Companion process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Returns once people can sign in. Its distribution is fetched where it has to be.
     *
     * @param pages the address of the pages, which it sends people back to
     */
    static Keycloak start(String pages, Path log) {
        Path folder = Script.find("deploy/proofs/src/main/sh/keycloak-home");
        provideRealm(folder.resolve("data/import"));
        int port = LocalPorts.anyFree();
        Service service = new Service(
                "keycloak",
                List.of(
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=localhost",
                        "--http-port=" + port),
                "tcp://localhost:" + port,
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "TALENT_POOL_URL",
                        pages,
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        OPERATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        PASSWORD),
                log,
                List.of(),
                folder.resolve("bin/kc.sh"));
        return new Keycloak(Companion.start(service), "http://localhost:" + port);
    }

    private static void provideRealm(Path imports) {
        try {
            Files.createDirectories(imports);
            Files.write(imports.resolve(REALM), Resources.bytes(Keycloak.class, REALM));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + imports, e);
        }
    }

    /** {@code http://localhost:<port>} */
    String url() {
        return url;
    }

    /** What its tokens name as {@code iss}. */
    String issuer() {
        return url + "/realms/talent-pool";
    }

    @Override
    public void close() {
        process.stop(LONGEST_STOP);
    }
}
