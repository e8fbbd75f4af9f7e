package io.talentpool.proofs.alerts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.SystemUnderProof;

/** The topic of requests, and how large an event may be that Kafka takes for it. */
final class RequestsTopic {

    private static final String SMALLER_THAN_ANY = "100";

    private RequestsTopic() {}

    static void takesOnlySmallEvents(SystemUnderProof system) {
        alter(OpType.SET, system);
    }

    static void takesAnyEvent(SystemUnderProof system) {
        alter(OpType.DELETE, system);
    }

    private static void alter(OpType type, SystemUnderProof system) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TalentPoolTopics.INTERVIEW_REQUESTS);
        AlterConfigOp change =
                new AlterConfigOp(new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, SMALLER_THAN_ANY), type);
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, system.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Surprise("Expected to change a topic, but: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted while changing a topic.", e);
        }
    }
}
