package io.talentpool.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.embedded.broker.EmbeddedBroker;
import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.ExampleEvents;
import io.talentpool.embedded.testing.Patience;

/** The Java example does what it says, on a real topic with the producers' own examples. */
class JavaExampleTest {

    @TempDir
    Path folder;

    @Test
    void tellsOfEveryInterviewOnce() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, LocalPorts.anyFree())) {
            TalentPoolTopics.create(broker.bootstrapServers());
            for (int time = 0; time < 2; time++) {
                ExampleEvents.of("scheduled-interview").stream()
                        .sorted(Comparator.comparing(record -> header(record, "ce_sequence")))
                        .forEach(record -> publish(broker, record));
            }
            Process example = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "examples/Follow.java",
                            broker.bootstrapServers())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                assertThat(firstLine(example).get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                        .startsWith("Write to the client: {");
            } finally {
                example.destroyForcibly();
            }
        }
    }

    private static CompletableFuture<String> firstLine(Process example) {
        return CompletableFuture.supplyAsync(
                () -> new BufferedReader(new InputStreamReader(example.getInputStream(), StandardCharsets.UTF_8))
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void publish(EmbeddedBroker broker, ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        EventTopic.publish(
                broker.bootstrapServers(),
                TalentPoolTopics.SCHEDULED_INTERVIEWS,
                record.key(),
                headers,
                new String(record.value(), StandardCharsets.UTF_8));
    }
}
