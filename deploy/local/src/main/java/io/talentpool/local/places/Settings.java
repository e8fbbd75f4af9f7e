package io.talentpool.local.places;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How this start was asked for.
 *
 * @param home the checkout, where the services' packages are
 * @param state where everything is kept
 * @param fresh whether to begin with nothing
 * @param candidates how many BPOC has at least
 * @param observe whether Prometheus is started, too
 * @param secured whether services sign in as in production
 * @param productionJava whether services run on the Java, and with the options, of their images
 */
public record Settings(
        Path home,
        Path state,
        boolean fresh,
        int candidates,
        boolean observe,
        boolean secured,
        boolean productionJava,
        Ports ports) {

    /** What is to be started. */
    public Set<Part> parts() {
        return observe ? EnumSet.allOf(Part.class) : EnumSet.complementOf(EnumSet.of(Part.PROMETHEUS));
    }

    /** Not in a test that a build runs: its next start is after the next build, which throws archives away. */
    public boolean makesArchives() {
        return System.getenv("TALENT_POOL_BUILT") == null;
    }

    /** The checkout, as the scripts hand it over. */
    public static Path checkout() {
        return Path.of(System.getProperty("talent-pool.home", ""))
                .toAbsolutePath()
                .normalize();
    }

    /** Where the build has put the web application. */
    public static Path webPages() {
        return checkout().resolve("web/dist");
    }

    /** Where state is kept unless {@code --state} says otherwise. */
    public static Path stateFolder() {
        return Optional.ofNullable(System.getenv("TALENT_POOL_STATE"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseGet(() -> checkout().resolve(".talent-pool"))
                .toAbsolutePath()
                .normalize();
    }
}
