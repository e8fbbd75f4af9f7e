package io.talentpool.proofs.alerts;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Patience;
import io.talentpool.local.places.Part;
import io.talentpool.proofs.DailyAccount;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.outage.Trouble;
import io.talentpool.proofs.stage.Asked;

/** What can be the matter at night, how it is brought about here, and which alerts are to tell of it. */
enum Fault {
    daily("Daily refuses every call, and a room is due", "TalentPoolDailyFails", "TalentPoolRoomsOverdue") {
        @Override
        Runnable begin(Scene scene) {
            DailyAccount.of(scene.system()).faults(Map.of("fail_percent", 100));
            scene.stage().scheduled();
            return () -> undo(scene.system());
        }

        @Override
        void undo(SystemUnderProof system) {
            DailyAccount.of(system).faults(Map.of());
        }

        @Override
        boolean isSlow() {
            return true;
        }
    },

    noDatabase("the database takes no connections", "TalentPoolNotReady") {
        @Override
        Runnable begin(Scene scene) {
            Database beside = scene.system().maintenance();
            beside.change("alter database talent_pool with allow_connections false");
            beside.column("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'talent_pool'");
            return () -> {
                undo(scene.system());
                Part.services().forEach(service -> scene.system().awaitReady(service.key(), LONGEST));
            };
        }

        @Override
        void undo(SystemUnderProof system) {
            system.maintenance().change("alter database talent_pool with allow_connections true");
        }
    },

    silentService("a service does not answer", "TalentPoolServiceDown", "TalentPoolReplicaDown") {
        @Override
        Runnable begin(Scene scene) {
            Signal.STOP.send(scene.system().pid(Part.OUTCOME_SERVICE.key()));
            return () -> undo(scene.system());
        }

        @Override
        void undo(SystemUnderProof system) {
            Signal.CONT.send(system.pid(Part.OUTCOME_SERVICE.key()));
        }
    },

    silentBroker("Kafka does not answer", "TalentPoolEventsLate") {
        @Override
        Runnable begin(Scene scene) {
            Signal.STOP.send(scene.system().pid(SystemUnderProof.KAFKA));
            scene.stage().pending();
            return () -> undo(scene.system());
        }

        @Override
        void undo(SystemUnderProof system) {
            Signal.CONT.send(system.pid(SystemUnderProof.KAFKA));
        }
    },

    noRelay("somebody else holds the relay's lock", "TalentPoolNoRelay") {
        @Override
        Runnable begin(Scene scene) {
            return scene.held("""
                    set lock_timeout = '5s';
                    select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
                    where locktype = 'advisory' and usename = 'outcome_service';
                    select pg_advisory_lock(hashtext('talent-pool relay'), hashtext('interview_outcome_events'))""");
        }
    },

    refusedEvent("Kafka refuses an event", "TalentPoolEventsStuck") {
        @Override
        Runnable begin(Scene scene) {
            RequestsTopic.takesOnlySmallEvents(scene.system());
            scene.stage().pending();
            return () -> undo(scene.system());
        }

        @Override
        void undo(SystemUnderProof system) {
            RequestsTopic.takesAnyEvent(system);
        }
    },

    failingEvent("an event fails each time, and is put aside", "TalentPoolDeadLetters") {
        @Override
        Runnable begin(Scene scene) {
            scene.system().database().change("""
                    create or replace function fail_for_a_proof() returns trigger language plpgsql as
                    $$ begin raise exception 'This is a proof.'; end $$""");
            scene.system().database().change("""
                    create trigger fail_for_a_proof before insert on scheduled_interview_inbox
                    for each row execute function fail_for_a_proof()""");
            Asked request = scene.withdrawn();
            return () -> {
                undo(scene.system());
                scene.publishAgain(request.id());
            };
        }

        @Override
        void undo(SystemUnderProof system) {
            system.database().change("drop function if exists fail_for_a_proof cascade");
        }
    },

    eventsNotFollowed("a consumer waits for a lock, and many events come", "TalentPoolEventsNotFollowed") {
        @Override
        Runnable begin(Scene scene) {
            Runnable end = scene.held("lock table scheduled_interview_inbox in access exclusive mode");
            scene.withdrawn(); // the consumer waits with the first that means something to it
            for (int published = 0; published < ENOUGH_EVENTS; ) {
                published += scene.publishAllRequestsAgain();
            }
            return end;
        }
    },

    lockedTable("many wait for a lock on a table", "TalentPoolPoolExhausted") {
        @Override
        Runnable begin(Scene scene) {
            Runnable end = scene.held("lock table scheduled_interviews in access exclusive mode");
            AtomicBoolean locked = new AtomicBoolean(true);
            CompletableFuture<?>[] callers =
                    callers(scene, locked::get); // each is refused after a while, and others come
            return () -> {
                locked.set(false);
                end.run();
                CompletableFuture.allOf(callers).join();
            };
        }
    },

    slowAnswers("answers take their time", "TalentPoolSlowAnswers") {
        @Override
        Runnable begin(Scene scene) {
            Runnable end = scene.held("lock table scheduled_interviews in access exclusive mode");
            CompletableFuture<?>[] callers = callers(scene, () -> false);
            Patience.pause(A_LONG_ANSWER);
            end.run();
            CompletableFuture.allOf(callers).join();
            return () -> {};
        }
    },

    unreadResumes("BPOC's parser gives another form", "TalentPoolResumesUnread") {
        @Override
        Runnable begin(Scene scene) {
            scene.system().bpoc().change("""
                    create table resumes_before_a_proof as
                    select * from resumes_extracted order by user_id limit (select count(*) / 10 from resumes_extracted)""");
            scene.system().bpoc().change("""
                    update resumes_extracted set resume_data = '{"block_1": {"of": [1, 2]}}'
                    where user_id in (select user_id from resumes_before_a_proof)""");
            return () -> undo(scene.system());
        }

        @Override
        void undo(SystemUnderProof system) {
            system.bpoc().change("""
                    do $$ begin
                      if to_regclass('resumes_before_a_proof') is not null then
                        update resumes_extracted now set resume_data = before.resume_data
                        from resumes_before_a_proof before where before.user_id = now.user_id;
                        drop table resumes_before_a_proof;
                      end if;
                    end $$""");
        }
    },

    revokedRight("a service loses the right to read its table", "TalentPoolManyErrors") {
        @Override
        Runnable begin(Scene scene) {
            scene.system().database().change("revoke select on interview_outcomes from outcome_service");
            return whileAsked(scene, "/api/admin/interviews/outcomes?limit=5", () -> undo(scene.system()));
        }

        @Override
        void undo(SystemUnderProof system) {
            system.database().change("grant select on interview_outcomes to outcome_service");
        }
    },

    lockedOutcomes("a table is locked for good, and every answer says so", "TalentPoolManyUnavailable") {
        @Override
        Runnable begin(Scene scene) {
            Runnable end = scene.held("lock table interview_outcomes in access exclusive mode");
            return whileAsked(scene, "/api/admin/interviews/outcomes?limit=5", end);
        }
    },

    brokenPages("a release of the pages cannot show something", "TalentPoolPageFailures") {
        @Override
        Runnable begin(Scene scene) {
            Map<String, String> failure = Map.of(
                    "kind", "interview",
                    "error", "TypeError",
                    "release", "index-CTEIQK-l.js",
                    "page", "/admin/interviews");
            for (int reported = 0; reported < ENOUGH_FAILURES; reported++) {
                scene.stage().admin().post("/api/admin/page-failures", failure).expect(202);
            }
            return () -> {};
        }
    },

    bpocWithoutRows("BPOC shows no rows to our role, and a gateway is started", "TalentPoolSearchIndexEmpty") {
        @Override
        Runnable begin(Scene scene) {
            scene.system().bpoc().change("alter table users enable row level security");
            scene.restart(Part.CANDIDATE_GATEWAY.key());
            return () -> {
                undo(scene.system());
                scene.restart(Part.CANDIDATE_GATEWAY.key());
                scene.system().awaitReady(Part.CANDIDATE_GATEWAY.key(), LONGEST);
            };
        }

        @Override
        void undo(SystemUnderProof system) {
            system.bpoc().change("alter table users disable row level security");
        }
    },

    bpoc("BPOC is away, and a gateway is started meanwhile", "TalentPoolBpocAway", "TalentPoolFirstIndexLate") {
        @Override
        Runnable begin(Scene scene) {
            Trouble.away.begin(scene.system());
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> asking =
                    CompletableFuture.runAsync(() -> askForProfiles(scene, over), scene.many());
            Patience.pause(UNTIL_MEASURED);
            scene.restart(Part.CANDIDATE_GATEWAY.key());
            return () -> {
                over.set(true);
                asking.join();
                undo(scene.system());
                scene.system().awaitReady(Part.CANDIDATE_GATEWAY.key(), LONGEST);
            };
        }

        @Override
        void undo(SystemUnderProof system) {
            system.maintenance().change("alter database bpoc with allow_connections true");
        }
    };

    private static final int ENOUGH_EVENTS = 2_500;
    private static final int ENOUGH_FAILURES = 20;
    private static final int MANY = 40;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(100);
    private static final Duration A_LONG_ANSWER = Duration.ofSeconds(4);
    private static final Duration UNTIL_MEASURED = Duration.ofSeconds(40);
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final String title;
    private final Set<String> alerts;

    Fault(String title, String... alerts) {
        this.title = title;
        this.alerts = Set.of(alerts);
    }

    /** Brings it about; what comes back ends it. */
    abstract Runnable begin(Scene scene);

    /** Ends what outlives the proof that brought it about, if there is any of it; a lock goes with the session that held it. */
    void undo(SystemUnderProof system) {}

    /** Those that tell of it. */
    Set<String> alerts() {
        return alerts;
    }

    @Override
    public String toString() {
        return title;
    }

    /** Whether its alerts take a while, and nothing else suffers from it meanwhile. */
    boolean isSlow() {
        return false;
    }

    private static void askForProfiles(Scene scene, AtomicBoolean over) {
        Actor client = scene.stage().clients().get(0).actor();
        while (!over.get()) {
            client.get("/api/client/candidates/" + UUID.randomUUID());
            Patience.pause(Duration.ofMillis(500));
        }
    }

    /** Many ask until it ends, so that what they are answered is no accident. */
    private static Runnable whileAsked(Scene scene, String address, Runnable end) {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<?>[] callers = callers(scene, address, () -> !over.get());
        return () -> {
            over.set(true);
            end.run();
            CompletableFuture.allOf(callers).join();
        };
    }

    private static CompletableFuture<?>[] callers(Scene scene, BooleanSupplier again) {
        return callers(scene, "/api/admin/interviews/scheduled?limit=5", again);
    }

    /** More than there are connections to the database. */
    private static CompletableFuture<?>[] callers(Scene scene, String address, BooleanSupplier again) {
        Actor admin = scene.stage().admin();
        return IntStream.range(0, MANY)
                .mapToObj(caller -> CompletableFuture.runAsync(
                        () -> {
                            do {
                                admin.get(address);
                                Patience.pause(BETWEEN_CALLS);
                            } while (again.getAsBoolean());
                        },
                        scene.many()))
                .toArray(CompletableFuture[]::new);
    }
}
