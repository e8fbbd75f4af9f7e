package io.talentpool.scheduling.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;

/** Rooms at Daily, each call safe to repeat. Whatever Daily fails to do is a {@link RoomFailure}. */
@ApplicationScoped
public class DailyRooms {

    private static final int MOST_A_PAGE = 100;

    private final DailyApi daily;
    private final DailyCalls calls;
    private final RoomConfig config;

    DailyRooms(@RestClient DailyApi daily, DailyCalls calls, RoomConfig config) {
        this.daily = daily;
        this.calls = calls;
        this.config = config;
    }

    /** Makes the room; one that is there already, from an earlier attempt or at an earlier time, is put right. */
    public Uni<Room> open(RoomPlan plan) {
        return make(plan)
                .onFailure(failure -> isStatus(failure, 400))
                // Taken, or refused? Only Daily knows, and its words are no contract: see whether the room is there by
                // giving it what it is to have.
                .recoverWithUni(refusal -> change(plan)
                        .onFailure(failure -> isStatus(failure, 404))
                        .transform(missing -> refusal));
    }

    /** Puts a room right that was there; it is made again where it has expired, or somebody has taken it away. */
    public Uni<Room> move(RoomPlan plan) {
        return change(plan).onFailure(failure -> isStatus(failure, 404)).recoverWithUni(() -> open(plan));
    }

    /** Takes the room away; one that is gone already is fine. */
    public Uni<Void> close(String name) {
        return patiently(DailyCall.delete_room, () -> daily.delete(name))
                .replaceWithVoid()
                .onFailure(failure -> isStatus(failure, 404))
                .recoverWithNull();
    }

    /** All rooms of ours that Daily has, whatever account they share with others. */
    public Uni<List<ListedRoom>> all() {
        return Uni.createFrom().deferred(() -> listFrom(null, new ArrayList<>()));
    }

    /** What Daily knows of who was in a room, and whether somebody still is. */
    public Uni<MeetingsHeld> meetingsIn(String name) {
        return patiently(DailyCall.list_meetings, () -> daily.meetings(name, MOST_A_PAGE))
                .map(MeetingsHeld::of);
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
        Duration deadline = config.deadline(); // somebody waits for it, and not for the others' turns
        return calls.make(
                        DailyCall.make_token,
                        deadline.dividedBy(2),
                        deadline,
                        () -> daily.token(new DailyApi.NewToken(properties)))
                .map(token -> roomUrl + "?t=" + token.token());
    }

    private Uni<Room> make(RoomPlan plan) {
        return patiently(
                DailyCall.make_room,
                () -> daily.create(
                        new DailyApi.NewRoom(plan.name(), RoomProperties.PRIVACY, RoomProperties.of(plan, config))));
    }

    private Uni<Room> change(RoomPlan plan) {
        return patiently(
                DailyCall.change_room,
                () -> daily.update(
                        plan.name(), new DailyApi.RoomUpdate(RoomProperties.PRIVACY, RoomProperties.of(plan, config))));
    }

    private Uni<List<ListedRoom>> listFrom(String after, List<ListedRoom> found) {
        return patiently(DailyCall.list_rooms, () -> daily.rooms(MOST_A_PAGE, after))
                .map(DailyApi.Rooms::data)
                .chain(page -> {
                    page.forEach(room -> ListedRoom.of(room).ifPresent(found::add));
                    return page.size() < MOST_A_PAGE
                            ? Uni.createFrom().item(found)
                            : listFrom(page.get(page.size() - 1).id(), found);
                });
    }

    /** For work that nobody waits for. */
    private <T> Uni<T> patiently(DailyCall call, Supplier<Uni<T>> request) {
        return calls.make(call, config.patience(), config.callDeadline(), request);
    }

    private static boolean isStatus(Throwable failure, int status) {
        return failure instanceof RoomFailure told && told.isStatus(status);
    }
}
