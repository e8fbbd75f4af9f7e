package io.talentpool.proofs.invariants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.talentpool.proofs.stage.Asked;

/**
 * A request as far as its sequence can know it. Two services follow each other's events a moment later, so what is known is a
 * set: the statuses that the request may have now. Only this sequence gives commands about it.
 */
final class RequestModel {

    enum State {
        pending,
        approved,
        rejected,
        scheduled,
        withdrawn
    }

    static final Set<State> OPEN = EnumSet.of(State.pending, State.approved);

    private final Asked asked;
    private final List<InterviewModel> interviews = new ArrayList<>();
    private final Set<State> may = EnumSet.of(State.pending);

    RequestModel(Asked asked) {
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    List<InterviewModel> interviews() {
        return interviews;
    }

    boolean mayBe(Collection<State> states) {
        return may.stream().anyMatch(states::contains);
    }

    boolean isSurely(Collection<State> states) {
        return states.containsAll(may);
    }

    /** Somebody has seen it so; from there it may have gone on. */
    void is(State seen) {
        if (seen == State.scheduled && interviews.size() == 1) {
            interviews.get(0).heardOf();
        }
        may.clear();
        may.add(seen);
        drift();
    }

    void add(InterviewModel interview) {
        interviews.add(interview);
        drift();
    }

    /** Whether an interview answers it for sure, so that there can be no other. */
    boolean isSurelyAnswered() {
        return interviews.stream().anyMatch(InterviewModel::surelyAnswers);
    }

    /** Adds whatever the services may do by themselves, sooner or later (R9, R10). */
    void drift() {
        int before;
        do {
            before = size();
            if (mayBe(EnumSet.of(State.rejected, State.withdrawn))) {
                interviews.forEach(InterviewModel::mayBeCancelled);
            }
            interviews.forEach(InterviewModel::mayBeCompletedByItsOutcome);
            // The request may not have heard yet of an interview that was scheduled and cancelled since.
            if (mayBe(OPEN)
                    && interviews.stream().anyMatch(interview -> interview.mayAnswer() || interview.mayBeUnheardOf())) {
                may.add(State.scheduled);
            }
            if (may.contains(State.scheduled) && interviews.stream().anyMatch(InterviewModel::mayHaveFailed)) {
                may.add(State.approved);
                // If the client has asked for the same candidate again meanwhile: only one may be open (R3).
                may.add(State.withdrawn);
            }
        } while (size() > before);
    }

    private int size() {
        return may.size() + interviews.stream().mapToInt(InterviewModel::size).sum();
    }

    @Override
    public String toString() {
        return "request %s %s, interviews %s".formatted(asked.id(), may, interviews);
    }
}
