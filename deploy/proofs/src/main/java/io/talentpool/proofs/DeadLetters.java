package io.talentpool.proofs;

import io.talentpool.local.topics.TopicReader;

/** Events that a service could make nothing of, which it puts aside so that the next ones can pass. */
public final class DeadLetters {

    private DeadLetters() {}

    /** How many there are. */
    public static long in(String bootstrapServers) {
        try (TopicReader reader = TopicReader.ofDeadLetters(bootstrapServers)) {
            return reader.endOffsets().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Checks that there are no more than there were before. */
    public static void checkAsMany(long before, SystemUnderProof system, Report report) {
        long more = in(system.bootstrapServers()) - before;
        report.check("no event was put aside as undeliverable", more == 0, () -> more + " were");
    }
}
