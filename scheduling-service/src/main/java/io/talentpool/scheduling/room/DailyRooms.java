package io.talentpool.scheduling.room;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.Upstream;

/** Rooms at Daily, each call safe to repeat. Every failure is a {@link RoomFailure}. */
@ApplicationScoped
public class DailyRooms {

    private final DailyApi daily;
    private final RoomConfig config;

    DailyRooms(@RestClient DailyApi daily, RoomConfig config) {
        this.daily = daily;
        this.config = config;
    }

    /** Makes the room; one that is there already, from an earlier attempt or at an earlier time, is put right. */
    public Uni<Room> open(RoomPlan plan) {
        return within(
                "make a room",
                daily.create(newRoom(plan))
                        .onFailure(failure -> Upstream.statusOf(failure) == 400)
                        // Taken, or refused? Only Daily knows, and its words are no contract: see whether the room is
                        // there by giving it what it is to have.
                        .recoverWithUni(refusal -> daily.update(plan.name(), update(plan))
                                .onFailure(failure -> Upstream.statusOf(failure) == 404)
                                .transform(missing -> refusal)));
    }

    /** Takes the room away; one that is gone already is fine. */
    public Uni<Void> close(String name) {
        return within(
                "delete a room",
                daily.delete(name)
                        .onFailure(failure -> Upstream.statusOf(failure) == 404)
                        .recoverWithNull()
                        .replaceWithVoid());
    }

    /**
     * The address at which one person, and nobody else, may enter.
     *
     * @return the room's URL with a token; neither stored nor logged anywhere
     */
    public Uni<String> linkFor(Guest guest, RoomPlan plan, String roomUrl) {
        var properties = new DailyApi.TokenProperties(
                plan.name(),
                guest.displayName(),
                guest.userId(),
                guest.host(),
                plan.opensAt().getEpochSecond(),
                plan.closesAt().getEpochSecond());
        return within("make a token", daily.token(new DailyApi.NewToken(properties)))
                .map(token -> roomUrl + "?t=" + token.token());
    }

    private DailyApi.NewRoom newRoom(RoomPlan plan) {
        return new DailyApi.NewRoom(plan.name(), "private", properties(plan));
    }

    private DailyApi.RoomUpdate update(RoomPlan plan) {
        return new DailyApi.RoomUpdate("private", properties(plan));
    }

    private DailyApi.RoomProperties properties(RoomPlan plan) {
        return new DailyApi.RoomProperties(
                plan.opensAt().getEpochSecond(),
                plan.closesAt().getEpochSecond(),
                config.maxParticipants(),
                true,
                true,
                true,
                true,
                config.recording() ? "cloud" : null);
    }

    private <T> Uni<T> within(String call, Uni<T> answer) {
        return answer.ifNoItem().after(config.deadline()).fail().onFailure().transform(told(call));
    }

    private static Function<Throwable, Throwable> told(String call) {
        return failure -> new RoomFailure(call, Upstream.statusOf(failure), failure);
    }
}
