package io.talentpool.proofs.races;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.proofs.stage.Meeting;
import io.talentpool.proofs.stage.Stage;

/** What may become of an interview. */
final class InterviewContests {

    private static final Map<String, Object> REASON = Map.of("reason", "First come, first served.");
    private static final Map<String, Object> NO_SHOW = Map.of("party", "both", "reason", "Nobody came.");

    private final Stage stage;

    InterviewContests(Stage stage) {
        this.stage = stage;
    }

    List<Contest> all() {
        return List.of(
                Contest.of("cancel, client or admin", Set.of(409), callers -> {
                    Meeting meeting = stage.scheduled();
                    return Callers.mixed(callers, List.of(() -> cancel(meeting), () -> cancelAsClient(meeting)));
                }),
                Contest.of("complete", Set.of(409), callers -> {
                    Meeting meeting = stage.begun();
                    return Callers.each(callers, number -> complete(meeting));
                }),
                Contest.of("no-show", Set.of(409), callers -> {
                    Meeting meeting = stage.begun();
                    return Callers.each(callers, number -> noShow(meeting));
                }),
                Contest.of("cancel, complete or no-show", Set.of(409), callers -> {
                    Meeting meeting = stage.begun();
                    return Callers.mixed(
                            callers, List.of(() -> cancel(meeting), () -> complete(meeting), () -> noShow(meeting)));
                }),
                Contest.of("reinstate", Set.of(409), callers -> {
                    Meeting meeting = stage.cancelled();
                    return Callers.each(callers, number -> reinstate(meeting));
                }),
                Contest.of("reinstate, or schedule another one (R6)", Set.of(409), this::reinstateOrScheduleAnew),
                Contest.of("reschedule one to the same time", Set.of(409), callers -> {
                    Meeting meeting = stage.scheduled();
                    Instant begin = stage.slots().ahead();
                    return Callers.each(callers, number -> reschedule(stage.admin(), meeting, begin));
                }),
                Contest.of("reschedule one version to many times (If-Match)", Set.of(412), this::rescheduleOneVersion),
                Contest.freeForAll("reject, withdraw or schedule a request (R9)", this::endOrSchedule));
    }

    private List<Supplier<Exchange>> reinstateOrScheduleAnew(int callers) {
        Meeting meeting = stage.cancelled();
        stage.awaitOpen(meeting.request());
        Instant begin = stage.slots().ahead();
        return Callers.mixed(
                callers,
                List.of(
                        () -> reinstate(meeting),
                        () -> stage.schedule(
                                stage.otherAdmin(), meeting.request().id(), begin)));
    }

    private List<Supplier<Exchange>> rescheduleOneVersion(int callers) {
        Meeting meeting = stage.scheduled();
        stage.awaitRoom(meeting);
        String version = stage.admin()
                .get("/api/admin/interviews/scheduled/" + meeting.id())
                .expect(200)
                .headers()
                .firstValue("ETag")
                .orElse("none");
        Actor admin = stage.admin().sending("If-Match", version);
        Instant begin = stage.slots().ahead();
        return Callers.each(callers, number -> reschedule(admin, meeting, begin.plus(Duration.ofMinutes(number))));
    }

    /** Two services decide; whoever is second gives way, or the interview is cancelled again a moment later. */
    private List<Supplier<Exchange>> endOrSchedule(int callers) {
        var request = stage.pending();
        Instant begin = stage.slots().ahead();
        return Callers.mixed(
                callers,
                List.of(
                        () -> stage.admin().post(request.forAdmin("reject"), REASON),
                        () -> stage.schedule(stage.otherAdmin(), request.id(), begin),
                        () -> request.client().actor().post(request.forClient("withdraw"), REASON)));
    }

    private Exchange cancel(Meeting meeting) {
        return stage.admin().post(meeting.forAdmin("cancel"), REASON);
    }

    private static Exchange cancelAsClient(Meeting meeting) {
        return meeting.request().client().actor().post(meeting.forClient("cancel"), REASON);
    }

    private Exchange complete(Meeting meeting) {
        return stage.otherAdmin().post(meeting.forAdmin("complete"), Map.of());
    }

    private Exchange noShow(Meeting meeting) {
        return stage.admin().post(meeting.forAdmin("no-show"), NO_SHOW);
    }

    private Exchange reinstate(Meeting meeting) {
        return stage.admin().post(meeting.forAdmin("reinstate"), REASON);
    }

    static Exchange reschedule(Actor admin, Meeting meeting, Instant begin) {
        return admin.post(
                meeting.forAdmin("reschedule"),
                Map.of("scheduled_time", begin.toString(), "reason", "First come, first served."));
    }
}
