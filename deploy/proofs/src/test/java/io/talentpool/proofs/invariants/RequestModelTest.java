package io.talentpool.proofs.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;

import org.junit.jupiter.api.Test;

import io.talentpool.proofs.invariants.RequestModel.State;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Meeting;

class RequestModelTest {

    private final Asked asked = new Asked(null, "candidate", "request");
    private final RequestModel request = new RequestModel(asked);
    private final InterviewModel interview =
            new InterviewModel(request, new Meeting(asked, "interview", Instant.parse("2030-01-01T10:00:00Z")), 1);

    @Test
    void isPendingForSureAtFirst() {
        assertThat(request.isSurely(EnumSet.of(State.pending))).isTrue();
        assertThat(request.isSurelyAnswered()).isFalse();
    }

    @Test
    void maySoonBeScheduledOnceItHasAnInterview() {
        request.add(interview);

        assertThat(request.mayBe(EnumSet.of(State.pending))).isTrue();
        assertThat(request.mayBe(EnumSet.of(State.scheduled))).isTrue();
        assertThat(request.isSurelyAnswered()).isTrue();
    }

    @Test
    void takesItsInterviewWithItWhenItEnds() {
        request.add(interview);
        request.is(State.withdrawn);

        assertThat(interview.mayBe(InterviewModel.State.cancelled)).isTrue();
        assertThat(interview.isSurely(InterviewModel.State.scheduled)).isFalse();
        assertThat(request.isSurely(EnumSet.of(State.withdrawn))).isTrue();
    }

    @Test
    void mayBeOpenAgainWhenItsInterviewIsCancelled() {
        request.add(interview);
        request.is(State.scheduled);
        interview.is(InterviewModel.State.cancelled, 2);

        assertThat(request.mayBe(EnumSet.of(State.approved))).isTrue();
        assertThat(request.mayBe(EnumSet.of(State.rejected))).isFalse();
    }

    @Test
    void completesItsInterviewByTheOutcome() {
        request.add(interview);
        interview.begun(true);
        interview.decided("hire");
        request.drift();

        assertThat(interview.mayBe(InterviewModel.State.completed)).isTrue();
        assertThat(interview.surelyAnswers()).isTrue();
    }
}
