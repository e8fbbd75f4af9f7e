package io.talentpool.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * What Strimzi is to read, read by its own classes: whatever they do not know, or take for something else, is not there when they write it
 * again.
 */
class StrimziResourcesTest {

    private static final Path RENDERED = Path.of("target/rendered");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON =
            JsonMapper.builder().annotationIntrospector(new WithoutExtras()).build();
    private static final Map<String, Class<?>> KINDS = Map.of(
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class,
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class);

    static Stream<Path> renderings() throws IOException {
        // Where there is no kubectl, nothing is rendered.
        assumeTrue(Files.isDirectory(RENDERED));
        return Files.list(RENDERED).filter(file -> file.toString().matches(".*(production|staging|kafka).*"));
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void strimziUnderstandsEveryMember(Path rendering) throws IOException {
        List<JsonNode> resources = new ArrayList<>();
        try (MappingIterator<JsonNode> all = YAML.readerFor(JsonNode.class).readValues(rendering.toFile())) {
            all.forEachRemaining(resources::add);
        }
        List<JsonNode> strimzis = resources.stream()
                .filter(resource -> resource.path("apiVersion").asText().startsWith("kafka.strimzi.io/"))
                .toList();
        assertThat(strimzis).hasSizeGreaterThanOrEqualTo(10);
        for (JsonNode resource : strimzis) {
            Class<?> kind = KINDS.get(resource.path("kind").asText());
            JsonNode again = JSON.valueToTree(JSON.treeToValue(resource, kind));
            assertThat(inOrder(again.path("spec")))
                    .as(resource.path("metadata").path("name").asText())
                    .isEqualTo(inOrder(resource.path("spec")));
        }
    }

    /** Compared as text, so that 1 and 1 are the same, whoever read them. */
    private static String inOrder(JsonNode node) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter()
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsString(JSON.convertValue(node, Object.class));
    }

    /** Strimzi keeps what it does not know, for the versions after it; here it is a mistake. */
    private static final class WithoutExtras extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
