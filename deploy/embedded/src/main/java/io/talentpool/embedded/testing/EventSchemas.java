package io.talentpool.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.embedded.files.Texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The JSON Schemas of the events, and an example of each, as they stand beside the services that tell of them. */
public final class EventSchemas {

    public static final String BASE = "https://talentpool.io/schemas/";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "io.talentpool.";
    private static final String VERSION = ".v1";
    private static final String EXAMPLE = ".example.json";

    private final Map<String, String> schemas;
    private final Map<String, Path> examples;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private EventSchemas(Map<String, String> schemas, Map<String, Path> examples) {
        this.schemas = schemas;
        this.examples = examples;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7, builder -> builder.schemas(schemas::get));
    }

    /** Those of all services. */
    public static EventSchemas ofTheHouse() {
        Map<String, String> schemas = new TreeMap<>();
        Map<String, Path> examples = new TreeMap<>();
        for (Path service : list(home())) {
            Path folder = service.resolve("src/main/resources/events");
            if (Files.isDirectory(folder)) {
                read(folder, schemas, examples);
            }
        }
        return new EventSchemas(schemas, examples);
    }

    /** Those in one folder. */
    public static EventSchemas in(Path folder) {
        Map<String, String> schemas = new TreeMap<>();
        read(folder, schemas, new TreeMap<>());
        return new EventSchemas(schemas, Map.of());
    }

    private static void read(Path folder, Map<String, String> schemas, Map<String, Path> examples) {
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(EXAMPLE)) {
                examples.put(name.substring(0, name.length() - EXAMPLE.length()), file);
            } else if (name.endsWith(".json")) {
                schemas.put(BASE + name, Texts.read(file));
            }
        }
    }

    /** Types with an example: {@code io.talentpool.interview-request.created.v1} … */
    public List<String> types() {
        return List.copyOf(examples.keySet());
    }

    /** Those of one kind of aggregate, in short: {@code interview-request.created} … */
    public Set<String> typesOf(String aggregate) {
        return types().stream()
                .filter(type -> type.startsWith(PREFIX + aggregate + "."))
                .map(type -> type.substring(PREFIX.length(), type.length() - VERSION.length()))
                .collect(Collectors.toSet());
    }

    /** By their addresses. */
    public Map<String, JsonNode> schemas() {
        Map<String, JsonNode> read = new TreeMap<>();
        schemas.forEach((address, text) -> read.put(address, json(text)));
        return read;
    }

    public JsonNode example(String type) {
        return json(Texts.read(examples.get(type)));
    }

    /**
     * What is wrong with an event's data, each as a sentence; empty if it is as the schema says.
     *
     * @param address of the schema: {@code ce_dataschema}
     */
    public List<String> faults(String address, JsonNode data) {
        if (!schemas.containsKey(address)) {
            return List.of("There is no schema " + address);
        }
        return compiled
                .computeIfAbsent(address, one -> registry.getSchema(SchemaLocation.of(one)))
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Path home() {
        // A program of the local system is told where the checkout is; a test runs within it.
        Path folder = Path.of(System.getProperty("talent-pool.home", "")).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("service-support"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("This does not run within the checkout");
            }
        }
        return folder;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
