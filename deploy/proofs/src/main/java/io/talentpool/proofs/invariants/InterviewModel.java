package io.talentpool.proofs.invariants;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.talentpool.proofs.stage.Meeting;

/** An interview as far as its sequence can know it: the statuses that it may have now, its time, its outcome. */
final class InterviewModel {

    enum State {
        scheduled,
        completed,
        cancelled,
        no_show
    }

    private static final Set<State> ANSWERS = EnumSet.of(State.scheduled, State.completed);
    private static final Set<State> FAILED = EnumSet.of(State.cancelled, State.no_show);

    private final RequestModel request;
    private final Meeting meeting;
    private final Set<State> may = EnumSet.of(State.scheduled);
    private int version;
    private boolean begun;
    private boolean heardOf;
    private Optional<String> decision = Optional.empty();

    InterviewModel(RequestModel request, Meeting meeting, int version) {
        this.request = request;
        this.meeting = meeting;
        this.version = version;
    }

    RequestModel request() {
        return request;
    }

    Meeting meeting() {
        return meeting;
    }

    boolean mayBe(State state) {
        return may.contains(state);
    }

    boolean isSurely(State state) {
        return may.equals(EnumSet.of(state));
    }

    /** Somebody has seen it so; from there it and its request may have gone on. */
    void is(State seen, int seenVersion) {
        may.clear();
        may.add(seen);
        version = seenVersion;
        request.drift();
    }

    /** The version that was seen last; a room that is ready since has made another. */
    int version() {
        return version;
    }

    boolean begun() {
        return begun;
    }

    void begun(boolean now) {
        begun = now;
    }

    /** Its request was seen to know of it. */
    void heardOf() {
        heardOf = true;
    }

    boolean mayBeUnheardOf() {
        return !heardOf;
    }

    Optional<String> decision() {
        return decision;
    }

    void decided(String how) {
        decision = Optional.of(how);
    }

    boolean mayAnswer() {
        return may.stream().anyMatch(ANSWERS::contains);
    }

    boolean surelyAnswers() {
        return ANSWERS.containsAll(may);
    }

    boolean mayHaveFailed() {
        return may.stream().anyMatch(FAILED::contains);
    }

    void mayBeCancelled() {
        if (mayBe(State.scheduled)) {
            may.add(State.cancelled);
        }
    }

    void mayBeCompletedByItsOutcome() {
        if (mayBe(State.scheduled) && decision.isPresent()) {
            may.add(State.completed);
        }
    }

    int size() {
        return may.size();
    }

    @Override
    public String toString() {
        return "%s %s%s%s"
                .formatted(
                        meeting.id(),
                        may,
                        begun ? " begun" : "",
                        decision.map(how -> " " + how).orElse(""));
    }
}
