package io.talentpool.proofs.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.talentpool.local.archives.ImageOptions;
import io.talentpool.local.archives.Jdk;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Settings;
import io.talentpool.local.processes.Companion;
import io.talentpool.local.replicas.Replica;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;

/**
 * How soon a service is ready and how much memory it has then, on each Java that is here, with and without a cache of what it loads; all
 * with the options of the images.
 *
 * @param caches a folder for them
 * @param tries of which the best counts
 */
record StartUp(SystemUnderProof system, Report report, Path caches, int tries) {

    private static final Duration LONGEST_WRITING = Duration.ofSeconds(90);
    private static final double AIM_SECONDS = 2;
    private static final long AIM_MEBIBYTES = 180;
    private static final double WORTH_IT = 1.2;
    /** The options with which each service starts soonest on the Java that runs this program. */
    Map<Part, List<String>> measure(List<Part> services) {
        Map<Part, List<String>> best = new EnumMap<>(Part.class);
        for (Part service : services) {
            for (Jdk jdk : Jdk.installed()) {
                List<String> options = measure(service, jdk);
                if (jdk.version() == Runtime.version().feature()) {
                    best.put(service, options);
                }
            }
        }
        return best;
    }

    private List<String> measure(Part service, Jdk jdk) {
        String name = "%s on Java %d".formatted(service.key(), jdk.version());
        List<String> options = ImageOptions.of(Settings.checkout(), jdk.version());
        Path cache = caches.resolve("%s-%d.cache".formatted(service.key(), jdk.version()));
        start(service, jdk, plus(options, jdk.writing(cache))).stop(LONGEST_WRITING);
        Figures without = best(service, jdk, options);
        Figures with = best(service, jdk, plus(options, jdk.reading(cache)));
        report.figure(name + ", without a cache", without);
        report.figure(name + ", with it", with);
        report.check(
                "%s: the cache makes it ready at least %.1f times sooner".formatted(name, WORTH_IT),
                without.seconds > WORTH_IT * with.seconds);
        report.remark("  aims: ready in %.0f s: %s; %d MiB resident: %s (of them its own: %s)"
                .formatted(
                        AIM_SECONDS,
                        with.seconds <= AIM_SECONDS ? "met" : "missed",
                        AIM_MEBIBYTES,
                        verdict(with.resident),
                        verdict(with.own)));
        return plus(options, jdk.reading(cache));
    }

    private static String verdict(OptionalLong mebibytes) {
        if (mebibytes.isEmpty()) {
            return "not told by this system";
        }
        return mebibytes.getAsLong() <= AIM_MEBIBYTES ? "met" : "missed";
    }

    private Figures best(Part service, Jdk jdk, List<String> options) {
        return IntStream.range(0, tries)
                .mapToObj(attempt -> {
                    long begin = System.nanoTime();
                    try (Companion replica = start(service, jdk, options)) {
                        return Figures.of(replica.pid(), System.nanoTime() - begin);
                    }
                })
                .min(Comparator.comparing(Figures::seconds))
                .orElseThrow();
    }

    private Companion start(Part service, Jdk jdk, List<String> options) {
        return Replica.start(system.running(), service, options, Map.of("MALLOC_ARENA_MAX", "2"), jdk.java());
    }

    private static List<String> plus(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /**
     * @param resident MiB in memory, where the system tells
     * @param own those of them that no other process and no file shares
     */
    private record Figures(double seconds, OptionalLong resident, OptionalLong own) {

        static Figures of(long pid, long nanos) {
            return new Figures(
                    Duration.ofNanos(nanos).toMillis() / 1e3, mebibytes(pid, "VmRSS"), mebibytes(pid, "RssAnon"));
        }

        private static OptionalLong mebibytes(long pid, String what) {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            if (!Files.exists(status)) {
                return OptionalLong.empty();
            }
            try (Stream<String> lines = Files.lines(status)) {
                return lines.filter(line -> line.startsWith(what + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + status, e);
            }
        }

        @Override
        public String toString() {
            return "ready after %.2f s, %s MiB resident, %s MiB of its own"
                    .formatted(seconds, shown(resident), shown(own));
        }

        private static String shown(OptionalLong mebibytes) {
            return mebibytes.isPresent() ? Long.toString(mebibytes.getAsLong()) : "?";
        }
    }
}
