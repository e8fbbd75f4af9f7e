package io.talentpool.support.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where every service starts. */
@QuarkusMain
public final class ServiceStart {

    /** Read once by the framework, when its HTTP server is set up; its place is taken by {@link UnreadableAddress}. */
    private static final String WITHOUT_THE_FRAMEWORKS_CHECK = "vertx.disableURIValidation";

    public static void main(String... arguments) {
        System.setProperty(WITHOUT_THE_FRAMEWORKS_CHECK, "true");
        Quarkus.run(arguments);
    }
}
