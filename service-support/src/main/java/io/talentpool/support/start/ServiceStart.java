package io.talentpool.support.start;

import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.talentpool.support.configuration.SettingsCatalogue;
import io.talentpool.support.configuration.StartCheck;

/**
 * Where every service starts: with its settings, all of which have to be right, and then either with the service itself or, told
 * {@code migrate}, with its tables only.
 */
@QuarkusMain
public final class ServiceStart {

    /** Read once by the framework, when its HTTP server is set up; its place is taken by {@code UnreadableAddress}. */
    private static final String WITHOUT_THE_FRAMEWORKS_CHECK = "vertx.disableURIValidation";

    private static final String MIGRATE = "migrate";
    /** {@code EX_CONFIG} of sysexits.h: starting again does not help before somebody has mended the configuration. */
    private static final int CONFIGURATION_ERROR = 78;

    public static void main(String... arguments) {
        boolean onlyMigrates = List.of(arguments).equals(List.of(MIGRATE));
        SettingsCatalogue all = SettingsCatalogue.load();
        StartCheck check = new StartCheck(ConfigUtils.configBuilder(), onlyMigrates ? all.ofTheDatabase() : all);
        List<String> mistakes = check.mistakes();
        if (!mistakes.isEmpty()) {
            System.err.println(complaint(mistakes));
            end(CONFIGURATION_ERROR);
        }
        if (onlyMigrates) {
            end(new Migration(check.config()).run());
        }
        System.setProperty(WITHOUT_THE_FRAMEWORKS_CHECK, "true");
        Quarkus.run(arguments);
    }

    /** At once: what the framework would have logged, had it come to set up its log, is of no use to anybody. */
    private static void end(int exitCode) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(exitCode);
    }

    private static String complaint(List<String> mistakes) {
        return "The service does not start, because of %s:%n  - %s"
                .formatted(
                        mistakes.size() == 1 ? "one setting" : mistakes.size() + " settings",
                        String.join(System.lineSeparator() + "  - ", mistakes));
    }
}
