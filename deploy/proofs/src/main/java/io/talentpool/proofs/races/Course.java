package io.talentpool.proofs.races;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.talentpool.local.client.Exchange;
import io.talentpool.proofs.Race;
import io.talentpool.proofs.Report;

/** Runs a contest round by round, and says how it went. */
final class Course {

    private static final int MOST_SHOWN = 5;

    private final Contest contest;
    private final List<Exchange> all = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    Course(Contest contest) {
        this.contest = contest;
    }

    void run(Race race, int rounds, int callers, Report report) {
        for (int round = 1; round <= rounds; round++) {
            List<Exchange> answers = race.run(contest.round().apply(callers));
            all.addAll(answers);
            answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
            if (!contest.isFair(answers)) {
                faults.add("round %d: %s".formatted(round, shown(answers)));
            }
            contest.afterwards().accept(answers);
        }
        report.check(
                "%s: %s"
                        .formatted(
                                contest.name(), contest.one() ? "one of %d wins".formatted(callers) : "nobody is lost"),
                faults.isEmpty(),
                () -> faults.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n")));
        report.figure("  rounds fair / not", (rounds - faults.size()) + " / " + faults.size());
        report.figure(
                "  answers; ms for half, 99 % and all of them",
                "%s; %d, %d, %d".formatted(statuses, percentile(50), percentile(99), percentile(100)));
    }

    /** How often each status came, and one text of each that is not a plain win or loss. */
    private String shown(List<Exchange> answers) {
        Map<String, Long> kinds = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.status() + " "
                                + answer.answer().path("type").asText("").replaceFirst(".*/", ""),
                        TreeMap::new,
                        Collectors.counting()));
        return kinds + " " + answers.get(0).path();
    }

    private long percentile(int percent) {
        List<Long> sorted = all.stream()
                .map(answer -> answer.took().toMillis())
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
