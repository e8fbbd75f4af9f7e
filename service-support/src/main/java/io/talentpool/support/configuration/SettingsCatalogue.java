package io.talentpool.support.configuration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All the settings of a service: the interfaces named in {@value #RESOURCE}, one per line. A test of each service compares it with what there
 * is.
 */
public final class SettingsCatalogue {

    public static final String RESOURCE = "META-INF/talent-pool/settings";

    private final List<? extends Class<?>> interfaces;

    SettingsCatalogue(List<? extends Class<?>> interfaces) {
        this.interfaces = interfaces;
    }

    /** Of the service on the class path. */
    public static SettingsCatalogue load() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        URL resource = loader.getResource(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("There is no " + RESOURCE + " on the class path");
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8))) {
            return new SettingsCatalogue(lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(name -> load(name, loader))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(RESOURCE + " names " + name + ", which is not there", e);
        }
    }

    /** What is needed to reach the tables, and nothing else: whoever only migrates is told no more. */
    public SettingsCatalogue ofTheDatabase() {
        return new SettingsCatalogue(interfaces.stream()
                .filter(type -> type == DatabaseSettings.class || type == MigrationSettings.class)
                .toList());
    }

    public List<? extends Class<?>> interfaces() {
        return interfaces;
    }

    /** Interface by interface, as they are named. */
    public List<Setting> settings() {
        return interfaces.stream()
                .<Setting>mapMulti((type, all) -> Setting.of(type).forEach(all))
                .toList();
    }

    Map<String, String> defaults() {
        return settings().stream()
                .filter(setting -> setting.defaultValue().isPresent())
                .collect(Collectors.toMap(
                        Setting::property, setting -> setting.defaultValue().orElseThrow()));
    }
}
