package io.talentpool.proofs.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.talentpool.proofs.stage.ProvingClient;

/** A client asks for a candidate, and then one to so many commands follow, whatever comes to anybody's mind. */
final class Sequence {

    private static final int MOST_COMMANDS = 8;
    private static final int TRIES = 10;

    private final Scene scene;
    private final RequestMoves requestMoves;
    private final InterviewMoves interviewMoves;
    private final List<RequestModel> requests = new ArrayList<>();

    Sequence(Scene scene) {
        this.scene = scene;
        this.requestMoves = new RequestMoves(scene);
        this.interviewMoves = new InterviewMoves(scene);
    }

    void play() {
        for (int i = 0; i < TRIES && requests.isEmpty(); i++) {
            requestMoves
                    .ask(scene.client(), scene.one(scene.stage().candidates()))
                    .ifPresent(requests::add);
        }
        int commands = 1 + scene.random().nextInt(MOST_COMMANDS);
        for (int i = 0; i < commands && !requests.isEmpty(); i++) {
            next(scene.one(requests));
        }
    }

    private void next(RequestModel request) {
        Optional<InterviewModel> interview =
                request.interviews().isEmpty() ? Optional.empty() : Optional.of(scene.one(request.interviews()));
        if (interview.isPresent() && scene.sometimes(75)) {
            anyOf(interview.get()).accept(interview.get());
        } else {
            anyOfRequest(interview.isPresent()).accept(request);
        }
    }

    private Consumer<RequestModel> anyOfRequest(boolean hasInterview) {
        if (!hasInterview && scene.sometimes(45)) {
            return requestMoves::schedule;
        }
        return scene.one(List.of(
                requestMoves::schedule,
                requestMoves::approve,
                requestMoves::reject,
                requestMoves::withdraw,
                requestMoves::look,
                requestMoves::look,
                requestMoves::scheduleWrongly,
                requestMoves::askWrongly,
                requestMoves::withdrawSomebodyElses,
                requestMoves::rejectWithoutReason,
                this::askAgain));
    }

    /** Before it has begun time passes often, afterwards people say often how it went. */
    private Consumer<InterviewModel> anyOf(InterviewModel interview) {
        if (interview.begun() && scene.sometimes(50)) {
            return scene.one(List.of(
                    interviewMoves::record,
                    interviewMoves::record,
                    interviewMoves::record,
                    interviewMoves::complete,
                    interviewMoves::noShow));
        }
        if (!interview.begun() && scene.sometimes(35)) {
            return interviewMoves::letTimePass;
        }
        return scene.one(List.of(
                interviewMoves::record,
                interviewMoves::cancel,
                interviewMoves::cancel,
                interviewMoves::cancel,
                interviewMoves::complete,
                interviewMoves::noShow,
                interviewMoves::reschedule,
                interviewMoves::reschedule,
                interviewMoves::reschedule,
                interviewMoves::reinstate,
                interviewMoves::reinstate,
                interviewMoves::annotate,
                interviewMoves::look,
                interviewMoves::look,
                interviewMoves::cancelSomebodyElses,
                interviewMoves::cancelWithoutReason,
                interviewMoves::recordSomebodyElses));
    }

    /** The same client for the same candidate, which is right once the first request is no longer open (R3). */
    private void askAgain(RequestModel request) {
        ProvingClient client = request.asked().client();
        requestMoves.ask(client, request.asked().candidate()).ifPresent(requests::add);
    }
}
