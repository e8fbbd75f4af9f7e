package io.talentpool.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.talentpool.support.configuration.OperatorSettings;
import io.talentpool.support.configuration.Setting;
import io.talentpool.support.configuration.SettingsCatalogue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** What a service really reads from its configuration, compared with what its catalogue of settings says. */
public final class SettingsInUse {

    private static final Pattern EXPRESSION =
            Pattern.compile("\\$\\{((?:talent-pool|daily|bpoc)\\.[a-z.-]+)(?::([^{}]*))?}");
    private static final String CONFIG_PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final String CONFIG_MAPPING = "io.smallrye.config.ConfigMapping";

    private final Path module;
    private final JavaClasses classes;
    private final Map<String, Setting> settings = new TreeMap<>();
    private final SettingsCatalogue catalogue = SettingsCatalogue.load();

    /** @param module the folder of the service */
    public SettingsInUse(Path module) {
        this.module = module;
        this.classes = classesIn(module.resolve("target/classes"));
        catalogue.settings().forEach(setting -> settings.put(setting.property(), setting));
    }

    /** Interfaces of settings in the service that its catalogue does not name. */
    public List<String> interfacesNotNamed() {
        List<String> named =
                catalogue.interfaces().stream().map(type -> type.getName()).toList();
        return classes.stream()
                .filter(type ->
                        type.isAnnotatedWith(CONFIG_MAPPING) || type.isAnnotatedWith(OperatorSettings.class.getName()))
                .map(JavaClass::getName)
                .filter(name -> !named.contains(name))
                .sorted()
                .toList();
    }

    /** What is read without being a setting, or with another default, as sentences. */
    public List<String> differences() {
        TreeSet<String> differences = new TreeSet<>();
        Properties own = properties(module.resolve("src/main/resources/application.properties"));
        Properties common = properties(
                module.resolve("../service-support/src/main/resources/META-INF/microprofile-config.properties"));
        Stream.of(own, common)
                .flatMap(file -> file.values().stream())
                .forEach(value -> EXPRESSION
                        .matcher((String) value)
                        .results()
                        .filter(found -> !own.containsKey(found.group(1)) && !common.containsKey(found.group(1)))
                        .forEach(found -> check(found, differences)));
        classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(code -> code.getParameters().stream())
                .flatMap(parameter -> configProperty(parameter).stream())
                .forEach(annotation -> check(
                        (String) annotation.getProperties().get("name"),
                        (String) annotation.getProperties().get("defaultValue"),
                        differences));
        return List.copyOf(differences);
    }

    private void check(MatchResult expression, TreeSet<String> differences) {
        check(expression.group(1), expression.group(2), differences);
    }

    private void check(String property, String fallback, TreeSet<String> differences) {
        Setting setting = settings.get(property);
        if (setting == null) {
            // The common file speaks of what only some services have.
            if (!property.startsWith("talent-pool.settings-folder")
                    && !property.startsWith("talent-pool.database.migrat")) {
                differences.add(property + " is read, and is no setting");
            }
            return;
        }
        setting.defaultValue()
                .filter(value -> fallback != null && !fallback.isEmpty() && !fallback.equals(value))
                .filter(value -> !fallback.startsWith("org.eclipse.microprofile.config"))
                .ifPresent(value -> differences.add(
                        "%s is %s by default, and %s where it is read".formatted(property, value, fallback)));
    }

    private static List<JavaAnnotation<?>> configProperty(JavaParameter parameter) {
        return parameter.getAnnotations().stream()
                .<JavaAnnotation<?>>map(annotation -> annotation)
                .filter(annotation -> annotation.getRawType().getName().equals(CONFIG_PROPERTY))
                .toList();
    }

    /** The service's own and nothing of what they refer to, which would take far longer. */
    private static JavaClasses classesIn(Path folder) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(folder);
        });
    }

    static Properties properties(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
