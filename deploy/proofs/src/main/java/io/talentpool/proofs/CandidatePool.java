package io.talentpool.proofs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Surprise;

/** Candidates nobody has an open request for, so that a proof can ask for them. Each is handed out once a client. */
final class CandidatePool {

    private static final String CANDIDATES = """
            select u.id from users u join resumes_extracted r on r.user_id = u.id where u.admin_level = 'user' order by u.id""";

    private final Map<SamplePerson, Deque<String>> free;

    private CandidatePool(Map<SamplePerson, Deque<String>> free) {
        this.free = free;
    }

    static CandidatePool of(SystemUnderProof system) {
        List<String> all = system.bpoc().column(CANDIDATES);
        return new CandidatePool(Map.of(
                SamplePerson.MIRA, freeFor(SamplePerson.MIRA, all, system.database()),
                SamplePerson.OTTO, freeFor(SamplePerson.OTTO, all, system.database())));
    }

    /** @throws Surprise when there is none left */
    String next(SamplePerson client) {
        String candidate = free.get(client).poll();
        if (candidate == null) {
            throw new Surprise("Expected a candidate for whom %s has no open request, but there is none left."
                    .formatted(client.key()));
        }
        return candidate;
    }

    /** A candidate that is free for both clients. */
    String nextForBoth() {
        Deque<String> ottos = free.get(SamplePerson.OTTO);
        String candidate = next(SamplePerson.MIRA);
        while (!ottos.remove(candidate)) {
            candidate = next(SamplePerson.MIRA);
        }
        return candidate;
    }

    private static Deque<String> freeFor(SamplePerson client, List<String> all, Database database) {
        Set<String> taken = new HashSet<>(database.column(
                "select bpoc_candidate_id from interview_requests where client_user_id = ? and status in ('pending', 'approved')",
                client.clientUserId()));
        return new ArrayDeque<>(
                all.stream().filter(candidate -> !taken.contains(candidate)).toList());
    }
}
