package io.talentpool.proofs.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Patience;
import io.talentpool.local.places.Part;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.load.Load;
import io.talentpool.proofs.load.Outcome;
import io.talentpool.proofs.search.Searches;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Crew;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.Stage;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes BPOC away, makes it slow and makes it wrong, each while clients search without a pause; then gives it back. */
@Command(
        name = "bpoc-outage",
        description = "While the candidates' database is away, slow or wrong, searches go on, and the rest says so.")
public final class OutageProof implements Proof {

    private static final String CANDIDATES = "/api/client/candidates/";
    private static final String INTERVIEWS = "/api/client/interviews";
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int CONNECTIONS = 32;
    private static final int QUESTIONS_THAT_TEACH = 12;
    private static final int QUESTIONS_AT_ONCE = 4;

    @Option(names = "--rate", defaultValue = "200", description = "Searches a second (default: 200).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "How long each load lasts, at least (default: 20).")
    private int seconds;

    @Option(
            names = "--patience",
            defaultValue = "2500",
            description = "Milliseconds within which what cannot be served is refused (default: 2500).")
    private int patience;

    private Iterator<String> unseen;

    @Override
    public Optional<String> small() {
        return Optional.of("--seconds 1 --rate 20 --patience 60000");
    }

    @Override
    public boolean takesPartsAway() {
        return true;
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        Stage stage = Stage.with(2, system);
        Asked asked = stage.pending();
        ProvingClient client = asked.client();
        unseen = stage.candidates().stream()
                .filter(candidate -> !candidate.equals(asked.candidate()))
                .iterator();
        Searches searches = new Searches(1);
        try (Load load = new Load(system.urlOf(Part.CANDIDATE_GATEWAY.key()), client.token(), CONNECTIONS)) {
            load.steady(rate, Load.time(seconds), searches); // to warm up
            Outcome before = load.steady(rate, Load.time(seconds), searches);
            report.figure("searches while all is well", before);
            for (Trouble trouble : Trouble.values()) {
                JsonNode seen = client.actor()
                        .get(CANDIDATES + asked.candidate())
                        .expect(200)
                        .member("candidate");
                CompletableFuture<Void> over = new CompletableFuture<>();
                CompletableFuture<Outcome> running =
                        CompletableFuture.supplyAsync(() -> load.steady(rate, over, searches));
                try {
                    Patience.pause(Duration.ofSeconds(seconds / 2));
                    endure(trouble, system, client.actor(), asked.candidate(), seen, report);
                    Patience.pause(Duration.ofSeconds(seconds / 2));
                } finally {
                    over.complete(null);
                }
                Outcome during = running.join();
                report.figure("searches while it is " + trouble, during);
                report.check("no search fails while it is " + trouble, during.otherThan(200) == 0, during::toString);
            }
            report.figure("searches afterwards", load.steady(rate, Load.time(seconds), searches));
        } finally {
            stage.clear();
        }
    }

    private void endure(
            Trouble trouble, SystemUnderProof system, Actor client, String candidate, JsonNode seen, Report report) {
        Actor gateway = system.stranger(Part.CANDIDATE_GATEWAY.key());
        Runnable end = trouble.begin(system);
        try {
            checkRefused(trouble, client, report);
            Exchange profile = client.get(CANDIDATES + candidate);
            report.check(
                    "a profile seen lately is shown, and says that it may be old",
                    profile.status() == 200
                            && profile.member("candidate").equals(seen)
                            && profile.member("warnings").size() == 1,
                    () -> profile.answer().toString());
            Exchange interviews = client.get(INTERVIEWS);
            report.check(
                    "a client's page is shown with the position, and says that it may be old",
                    interviews.status() == 200
                            && interviews.member("warnings").size() == 1
                            && !interviews
                                    .member("requests")
                                    .path(0)
                                    .path("candidatePosition")
                                    .isNull(),
                    () -> interviews.answer().toString());
            Exchange search = client.get(Searches.PATH + "?limit=1");
            report.check(
                    "searches say as of when they are",
                    search.member("warnings").size() == 1
                            && search.member("freshness").isTextual());
            checkTold(client, gateway, report);
        } finally {
            end.run();
        }
        checkRecovery(client, gateway, trouble, report);
    }

    private void checkRefused(Trouble trouble, Actor client, Report report) {
        List<String> wrong = new CopyOnWriteArrayList<>();
        Crew.work(QUESTIONS_AT_ONCE, QUESTIONS_THAT_TEACH, question -> {
            Exchange answer = client.get(CANDIDATES + UUID.randomUUID());
            if (answer.status() != 503
                    || answer.headers().firstValue("Retry-After").isEmpty()
                    || answer.took().toMillis() > patience) {
                wrong.add(answer.status() + " after " + answer.took() + ": " + answer.answer());
            }
        });
        report.none(
                "while it is %s, what cannot be served is a 503 with Retry-After, in time".formatted(trouble), wrong);
    }

    /** Each time something is asked for, the gateway may have found out. */
    private static void checkTold(Actor client, Actor gateway, Report report) {
        report.check("the gateway stays ready, and its health tells why", Patience.holds(LONGEST, () -> {
            client.get(CANDIDATES + UUID.randomUUID());
            Exchange ready = gateway.get("/q/health/ready");
            return ready.status() == 200
                    && ready.answer()
                            .path("checks")
                            .valueStream()
                            .anyMatch(check -> check.path("name").asText().equals("candidates")
                                    && check.path("data").path("bpoc").asText().startsWith("away since"));
        }));
        report.check("a metric tells, too", Patience.holds(LONGEST, () -> {
            client.get(CANDIDATES + UUID.randomUUID());
            return SystemUnderProof.metric(gateway, "talent_pool_bpoc_available", "") == 0;
        }));
    }

    private void checkRecovery(Actor client, Actor gateway, Trouble trouble, Report report) {
        Instant begin = Instant.now();
        String next = unseen.next();
        Patience.await(
                "a profile as BPOC has it now",
                LONGEST,
                () -> Optional.of(client.get(CANDIDATES + next))
                        .filter(answer -> answer.status() == 200
                                && answer.member("warnings").isEmpty()));
        Patience.await(
                "a search without warnings",
                LONGEST,
                () -> Optional.of(client.get(Searches.PATH + "?limit=1"))
                        .filter(answer -> answer.member("warnings").isEmpty()));
        report.seconds("seconds from its end until all is as before", begin);
        report.check(
                "after it was %s all is well again by itself".formatted(trouble),
                SystemUnderProof.metric(gateway, "talent_pool_bpoc_available", "") == 1);
    }
}
