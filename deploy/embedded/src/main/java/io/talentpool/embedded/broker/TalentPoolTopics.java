package io.talentpool.embedded.broker;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;

/** The topics an operator declares: three public ones, and for each the place for records that a consumer of ours gives up on. */
public final class TalentPoolTopics {

    public static final String INTERVIEW_REQUESTS = "talent-pool.interview-requests";
    public static final String SCHEDULED_INTERVIEWS = "talent-pool.scheduled-interviews";
    public static final String INTERVIEW_OUTCOMES = "talent-pool.interview-outcomes";

    /** The public topics, in the order of the life cycle. */
    public static final List<String> ALL = List.of(INTERVIEW_REQUESTS, SCHEDULED_INTERVIEWS, INTERVIEW_OUTCOMES);

    /** Equal for all, so that they can be joined by key. More than one, so that nobody comes to rely on one order of everything. */
    private static final int PARTITIONS = 3;

    private static final short REPLICAS = 1;

    private TalentPoolTopics() {}

    /** Creates the topics that are missing. */
    public static void create(String bootstrapServers) {
        try (Administration kafka = Administration.of(bootstrapServers)) {
            Set<String> present = kafka.await(admin -> admin.listTopics().names());
            List<NewTopic> missing = ALL.stream()
                    .flatMap(topic -> Stream.of(topic, topic + ".dead-letter"))
                    .filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, REPLICAS))
                    .toList();
            kafka.await(admin -> admin.createTopics(missing).all());
        }
    }
}
