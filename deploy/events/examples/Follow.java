import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Tells of every interview that is scheduled or moved, once each. */
public final class Follow {

    /** What took effect last, by aggregate. Keep it where the effect is, in the same transaction: a table with two columns will do. */
    private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

    public static void main(String[] arguments) {
        String brokers = arguments.length > 0 ? arguments[0] : "localhost:19092";
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers,
                "group.id", "interview-mailer",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("talent-pool.scheduled-interviews"));
            while (true) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    apply(record);
                }
                consumer.commitSync(); // only now: what is interrupted half way comes again
            }
        }
    }

    private static void apply(ConsumerRecord<String, String> record) {
        String aggregate = header(record, "ce_subject");
        String sequence = header(record, "ce_sequence");
        if (sequence.compareTo(SEEN.getOrDefault(aggregate, "")) <= 0) {
            return; // a repeat
        }
        switch (header(record, "ce_type")) {
            case "io.talentpool.scheduled-interview.scheduled.v1", "io.talentpool.scheduled-interview.rescheduled.v1" ->
                System.out.println("Write to the client: " + record.value());
            default -> {} // a type that is no concern of ours, or that we do not know yet
        }
        SEEN.put(aggregate, sequence);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
