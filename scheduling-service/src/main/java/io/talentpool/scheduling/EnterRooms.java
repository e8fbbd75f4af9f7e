package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.link.RoomLinks;
import io.talentpool.scheduling.link.RoomPage;
import io.talentpool.scheduling.room.DailyRooms;
import io.talentpool.scheduling.room.Guest;
import io.talentpool.scheduling.room.RoomConfig;
import io.talentpool.scheduling.room.RoomFailure;
import io.talentpool.scheduling.room.RoomPlan;
import io.talentpool.support.caller.CallerDirectory;
import io.talentpool.support.work.OwnContext;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Leads the visitor with a client's personal link into the room, or says why not. Opening a link changes nothing, however often it happens: a
 * mail scanner costs Daily one token in five seconds.
 */
@ApplicationScoped
class EnterRooms {

    private static final Duration SHARED = Duration.ofSeconds(5);
    private static final int MOST_SHARED = 1_000;

    private final ScheduledInterviews interviews;
    private final CallerDirectory directory;
    private final RoomLinks links;
    private final DailyRooms rooms;
    private final RoomConfig config;
    private final ZoneId defaultZone;
    private final Clock clock;

    /** Links with a meeting token that were made in the last five seconds; who opens the same link meanwhile shares them. */
    private final Cache<Door, Uni<String>> entrances = Caffeine.newBuilder()
            .expireAfterWrite(SHARED)
            .maximumSize(MOST_SHARED)
            .build();

    EnterRooms(
            ScheduledInterviews interviews,
            CallerDirectory directory,
            RoomLinks links,
            DailyRooms rooms,
            RoomConfig config,
            @ConfigProperty(name = "talent-pool.time-zone", defaultValue = "UTC") ZoneId defaultZone,
            Clock clock) {
        this.interviews = interviews;
        this.directory = directory;
        this.links = links;
        this.rooms = rooms;
        this.config = config;
        this.defaultZone = defaultZone;
        this.clock = clock;
    }

    /** What a link leads to. */
    sealed interface Way {

        /** Into the room, with a token of that client. */
        record Into(String url) implements Way {}

        /** No further: the page says why. */
        record Stopped(RoomPage page) implements Way {}
    }

    private record Door(UUID client, RoomPlan plan) {}

    /**
     * @param signature as it came with the link; null where it is missing
     * @param told whether the visitor was told that the room is recorded
     */
    Uni<Way> enter(UUID id, String signature, boolean told) {
        return Panache.withSession(() -> interviews.known(id))
                .map(found -> found.filter(interview -> links.isSigned(interview.link(), signature)))
                .chain(found -> found.map(interview -> enter(interview, signature, told))
                        .orElseGet(EnterRooms::unknown));
    }

    private Uni<Way> enter(ScheduledInterview interview, String signature, boolean told) {
        return directory
                .find(interview.clientUserId)
                .chain(client -> client.map(
                                entry -> enter(interview, entry.zone().orElse(defaultZone), signature, told))
                        // A client without an account enters no room.
                        .orElseGet(EnterRooms::unknown));
    }

    private Uni<Way> enter(ScheduledInterview interview, ZoneId zone, String signature, boolean told) {
        Instant now = clock.instant();
        RoomPlan plan = RoomPlan.of(interview.id, interview.scheduledTime, interview.end(), config);
        var times = new RoomPage.Times(interview.scheduledTime, plan.opensAt(), plan.closesAt(), zone);
        if (interview.status == InterviewStatus.cancelled) {
            return stopped(RoomPage.cancelled(times));
        }
        if (interview.status == InterviewStatus.no_show) {
            return stopped(RoomPage.didNotHappen(times));
        }
        if (plan.isOver(now)) {
            return stopped(RoomPage.over(times));
        }
        if (!plan.isOpenYet(now)) {
            return stopped(RoomPage.notOpenYet(times));
        }
        if (interview.roomStatus != RoomStatus.ready) {
            return stopped(RoomPage.notReady(times));
        }
        if (config.recording() && !told) {
            return stopped(RoomPage.recorded(times, "?" + RoomLinks.KEY + "=" + signature + "&told=true"));
        }
        return entrance(new Door(interview.clientUserId, plan), interview.dailyCoRoomUrl)
                .<Way>map(Way.Into::new)
                .onFailure(RoomFailure.class)
                .recoverWithItem(() -> new Way.Stopped(RoomPage.notReady(times)));
    }

    private Uni<String> entrance(Door door, String roomUrl) {
        return entrances
                .get(
                        door,
                        wanted -> OwnContext.run(
                                        () -> rooms.linkFor(Guest.client(wanted.client()), wanted.plan(), roomUrl))
                                .memoize()
                                .indefinitely())
                .onFailure()
                .invoke(() -> entrances.invalidate(door))
                .emitOn(OwnContext.current());
    }

    private static Uni<Way> unknown() {
        return stopped(RoomPage.unknown());
    }

    private static Uni<Way> stopped(RoomPage page) {
        return Uni.createFrom().item(new Way.Stopped(page));
    }
}
