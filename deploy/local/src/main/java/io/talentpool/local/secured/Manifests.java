package io.talentpool.local.secured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.talentpool.embedded.files.Texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** What the components for Kubernetes say, so that the local system can be told the same. */
final class Manifests {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Path components;

    Manifests(Path checkout) {
        this.components = checkout.resolve("deploy/kubernetes/components");
    }

    /** The users that Strimzi makes: by name, what each may do, as {@code KafkaUser} has it. */
    Map<String, JsonNode> kafkaUsers() {
        return resources("kafka/users.yaml").stream()
                .collect(Collectors.toMap(
                        user -> user.at("/metadata/name").asText(), user -> user.at("/spec/authorization/acls")));
    }

    /** How a service is told to sign in to Kafka, without where that is. */
    Map<String, String> kafkaSettings() {
        Map<String, String> settings = new TreeMap<>();
        for (String line :
                Texts.read(components.resolve("kafka/settings.env")).lines().toList()) {
            String[] setting = line.split("=", 2);
            if (setting.length == 2 && !line.startsWith("#")) {
                settings.put(setting[0], setting[1]);
            }
        }
        return settings;
    }

    /** The names of all files with a secret in them, e.g. {@code talent-pool.database.password}. */
    List<String> secretFiles() {
        return resources("external-secrets/secrets.yaml").stream()
                .flatMap(secret -> StreamSupport.stream(secret.at("/spec/data").spliterator(), false))
                .map(member -> member.path("secretKey").asText())
                .distinct()
                .toList();
    }

    private List<JsonNode> resources(String file) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(Texts.read(components.resolve(file)))) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make sense of " + components.resolve(file), e);
        }
    }
}
