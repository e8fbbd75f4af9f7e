package io.talentpool.proofs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Json;

/**
 * Two admins schedule at the same instant what cannot both be: the same request; the same candidate, for two clients, at
 * overlapping times; the same client, with two candidates, at overlapping times. Exactly one wins each time.
 */
final class SchedulingRaceProof implements Proof {

    private static final int ROUNDS = 50;
    private static final Duration LENGTH = Duration.ofMinutes(60);
    private static final Duration OVERLAP = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration SLOT = Duration.ofHours(2);

    public static void main(String[] arguments) {
        Proof.run(
                "scheduling-race",
                "Of two admins who schedule what excludes each other at the same instant, exactly one wins.",
                new SchedulingRaceProof());
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        String mark = "proof scheduling-race " + UUID.randomUUID();
        RequestPosts posts = new RequestPosts(mark);
        Track track = new Track(system, posts);
        try (Race race = new Race()) {
            contest(report, "the same request", race, track::sameRequest);
            contest(report, "the same candidate, overlapping times", race, track::sameCandidate);
            contest(report, "the same client, overlapping times", race, track::sameClient);
        }
        checkTable(system.database(), mark, report);
        posts.awaitScheduled(system.database(), LONGEST);
        report.figure("losers' requests taken back afterwards", posts.takeBack(system, track.carla));
        report.remark(
                "The winners' interviews stay in Mira's and Otto's calendars, up to %s.".formatted(track.nextSlot));
    }

    private static void contest(Report report, String what, Race race, Round round) {
        List<String> faults = new ArrayList<>();
        int firstWon = 0;
        for (int i = 0; i < ROUNDS; i++) {
            List<Exchange> answers = round.run(race);
            List<Integer> statuses = answers.stream().map(Exchange::status).toList();
            firstWon += statuses.get(0) == 201 ? 1 : 0;
            if (!statuses.equals(List.of(201, 409)) && !statuses.equals(List.of(409, 201))) {
                faults.add("round %d: %s %s"
                        .formatted(
                                i + 1,
                                statuses,
                                answers.stream().map(Exchange::answer).toList()));
            }
        }
        report.figure("%s: won by the first / by the second".formatted(what), firstWon + " / " + (ROUNDS - firstWon));
        report.check(
                "%s: exactly one of two gets 201, the other 409, %d times".formatted(what, ROUNDS),
                faults.isEmpty(),
                () -> String.join("\n", faults));
    }

    /** What the constraints let through, row by row. */
    private static void checkTable(Database database, String mark, Report report) {
        String rows =
                "scheduled_interviews i join interview_requests r on r.id = i.interview_request_id and r.client_notes = ?";
        long made = database.number("select count(*) from " + rows, mark);
        report.check(
                "the table has one interview of each of the %d rounds".formatted(3 * ROUNDS),
                made == 3 * ROUNDS,
                () -> "it has " + made);
        long overlaps = database.number("""
                with mine as (select i.* from %s)
                select count(*) from mine a join mine b
                on a.id < b.id and (a.client_user_id = b.client_user_id or a.bpoc_candidate_id = b.bpoc_candidate_id)
                and tstzrange(a.scheduled_time, a.scheduled_time + make_interval(mins => a.duration_minutes))
                 && tstzrange(b.scheduled_time, b.scheduled_time + make_interval(mins => b.duration_minutes))""".formatted(rows), mark);
        report.check(
                "none of a candidate, and none of a client, overlap in the table",
                overlaps == 0,
                () -> overlaps + " pairs do");
    }

    @FunctionalInterface
    private interface Round {
        List<Exchange> run(Race race);
    }

    /** The people, the candidates and the free slots of the race. */
    private static final class Track {

        private final Actor mira;
        private final Actor otto;
        private final Actor carla;
        private final Actor dev;
        private final RequestPosts posts;
        private final CandidatePool candidates;
        private Instant nextSlot;

        private Track(SystemUnderProof system, RequestPosts posts) {
            this.mira = system.talentPool().actor(SamplePerson.MIRA);
            this.otto = system.talentPool().actor(SamplePerson.OTTO);
            this.carla = system.talentPool().actor(SamplePerson.CARLA);
            this.dev = system.talentPool().actor(SamplePerson.DEV);
            this.posts = posts;
            this.candidates = CandidatePool.of(system);
            this.nextSlot = firstFreeSlot(system.database());
        }

        private List<Exchange> sameRequest(Race race) {
            String request = request(mira, candidates.next(SamplePerson.MIRA));
            Instant begin = takeSlot();
            return race.run(List.of(() -> schedule(carla, request, begin), () -> schedule(dev, request, begin)));
        }

        private List<Exchange> sameCandidate(Race race) {
            String candidate = candidates.nextForBoth();
            return overlapping(race, request(mira, candidate), request(otto, candidate));
        }

        private List<Exchange> sameClient(Race race) {
            String one = request(otto, candidates.next(SamplePerson.OTTO));
            String other = request(otto, candidates.next(SamplePerson.OTTO));
            return overlapping(race, one, other);
        }

        private List<Exchange> overlapping(Race race, String one, String other) {
            Instant begin = takeSlot();
            return race.run(
                    List.of(() -> schedule(carla, one, begin), () -> schedule(dev, other, begin.plus(OVERLAP))));
        }

        private String request(Actor client, String candidate) {
            return Json.text(posts.post(client, candidate).expect(201).member("request"), "id");
        }

        private Exchange schedule(Actor admin, String request, Instant begin) {
            return admin.post(
                    "/api/admin/interviews/schedule",
                    Map.of(
                            "interview_request_id",
                            request,
                            "scheduled_time",
                            begin.toString(),
                            "duration_minutes",
                            LENGTH.toMinutes(),
                            "candidate_confirmed",
                            true));
        }

        private Instant takeSlot() {
            Instant slot = nextSlot;
            nextSlot = nextSlot.plus(SLOT);
            return slot;
        }

        /** Beyond everything in the calendar, so that a round meets nothing but itself. */
        private static Instant firstFreeSlot(Database database) {
            long latest = database.number("""
                    select extract(epoch from greatest(max(scheduled_time), now()))::bigint + 7 * 86400
                    from scheduled_interviews where status = 'scheduled'""");
            return Instant.ofEpochSecond(latest).truncatedTo(ChronoUnit.HOURS);
        }
    }
}
