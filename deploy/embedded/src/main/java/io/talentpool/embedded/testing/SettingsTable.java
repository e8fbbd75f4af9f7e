package io.talentpool.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.embedded.files.Texts;
import io.talentpool.support.configuration.Setting;
import io.talentpool.support.configuration.SettingsCatalogue;

/**
 * The table of a service's settings in its README, written from the code: names, the Javadoc, and defaults.
 * {@code -Dtalent-pool.write-settings} writes it into the README.
 */
public final class SettingsTable {

    private static final String BEGIN =
            "<!-- Written from the code; CONTRIBUTING.md, “Adding a setting”, says how. -->";
    private static final String END = "<!-- Until here. -->";
    private static final Pattern WRITTEN =
            Pattern.compile(Pattern.quote(BEGIN) + ".*?" + Pattern.quote(END), Pattern.DOTALL);

    private final Path module;
    private final Properties own;

    /** @param module the folder of the service */
    public SettingsTable(Path module) {
        this.module = module;
        this.own = SettingsInUse.properties(module.resolve("src/main/resources/application.properties"));
    }

    /** The table as it stands in the README. */
    public String found() {
        if (System.getProperty("talent-pool.write-settings") != null) {
            write();
        }
        Matcher matcher = WRITTEN.matcher(Texts.read(module.resolve("README.md")));
        if (!matcher.find()) {
            throw new IllegalStateException("The README has no place for the table of settings: " + BEGIN);
        }
        return matcher.group();
    }

    /** The table as it should be. */
    public String expected() {
        return Stream.of(
                        Stream.of(BEGIN, "| Variable | Meaning | Default |", "|---|---|---|"),
                        SettingsCatalogue.load().settings().stream().map(this::row),
                        Stream.of(END))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private void write() {
        Path readme = module.resolve("README.md");
        try {
            Files.writeString(
                    readme, WRITTEN.matcher(Texts.read(readme)).replaceAll(Matcher.quoteReplacement(expected())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + readme, e);
        }
    }

    private String row(Setting setting) {
        return "| `%s` | %s%s | %s |"
                .formatted(
                        setting.variable(),
                        meaning(setting).replace("|", "\\|"),
                        setting.isSensitive() ? " **Secret.**" : "",
                        shownDefault(setting));
    }

    /** What the service itself sets goes before what all have in common. */
    private String shownDefault(Setting setting) {
        return Optional.ofNullable(own.getProperty(setting.property()))
                .or(setting::defaultValue)
                .map(value -> "`" + value + "`")
                .orElse(setting.isRequired() ? "**needed**" : "none");
    }

    /** The Javadoc in front of its method. */
    private String meaning(Setting setting) {
        Class<?> type = setting.declaration().getDeclaringClass();
        String source = Texts.read(sourceOf(type));
        Matcher javadoc = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/((?:(?!;|\\*/).)*)\\b"
                                + setting.declaration().getName() + "\\(\\);",
                        Pattern.DOTALL)
                .matcher(source);
        if (!javadoc.find()) {
            throw new IllegalStateException("%s.%s has no Javadoc"
                    .formatted(type.getSimpleName(), setting.declaration().getName()));
        }
        return javadoc.group(1)
                .lines()
                .map(line -> line.strip().replaceFirst("^\\* ?", ""))
                .collect(Collectors.joining(" "))
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private Path sourceOf(Class<?> type) {
        String file = "src/main/java/" + type.getName().replace('.', '/') + ".java";
        return List.of(module, module.resolve("../service-support")).stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no source of " + type.getName()));
    }
}
