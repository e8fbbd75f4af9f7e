package io.talentpool.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.talentpool.local.client.Surprise;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.terminal.Libraries;
import io.talentpool.local.terminal.Trouble;
import io.talentpool.local.topics.EventFollower;

/** {@code deploy/local/demo}: plays the life of one interview; ends with 1 at the first surprise. */
public final class Demo {

    private Demo() {}

    /** Colours are on with the system property {@code colour=true}; the script knows whether a person watches. */
    public static void main(String[] arguments) {
        Libraries.hush();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Narrator narrator = new Narrator(out, Boolean.getBoolean("colour"));
        System.exit(play(narrator) ? 0 : 1);
    }

    private static boolean play(Narrator narrator) {
        try {
            RunningSystem system = RunningSystem.find();
            narrator.title("The life of one interview", system.edgeUrl());
            playOn(system, narrator);
            narrator.success("From the search to the decision, everything went as it should.");
            return true;
        } catch (Surprise | Trouble surprise) {
            narrator.surprise(surprise.getMessage());
            return false;
        }
    }

    private static void playOn(RunningSystem system, Narrator narrator) {
        TalentPool talentPool = new TalentPool(URI.create(system.edgeUrl()), system.issuerUrl(), narrator);
        try (EventFollower events = EventFollower.start(system.bootstrapServers())) {
            new LifeCycle(talentPool, events, narrator).play();
        }
    }
}
