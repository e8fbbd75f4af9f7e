package io.talentpool.proofs;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the databases know about people and that no other system shall learn from an event. */
final class PersonalTexts {

    /** Shorter ones are in every second word. */
    private static final int SHORTEST = 3;

    private PersonalTexts() {}

    static Set<String> of(SystemUnderProof system) {
        Stream<String> ours = system.database().column("""
                select unnest(array[name, email, company]) from client_directory
                union select candidate_first_name from interview_requests
                union select client_notes from interview_requests
                union select admin_notes from scheduled_interviews
                union select client_feedback from interview_outcomes
                union select admin_notes from interview_outcomes""").stream();
        Stream<String> candidates = system.bpoc().column("""
                select unnest(array[first_name, last_name, email, phone]) from users""").stream();
        Predicate<String> tooShort = text -> text.strip().length() < SHORTEST;
        return Stream.concat(ours, candidates).filter(tooShort.negate()).collect(Collectors.toSet());
    }
}
