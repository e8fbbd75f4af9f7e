package io.talentpool.embedded.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.talentpool.support.configuration.SelfChecked;
import io.talentpool.support.configuration.SettingsCatalogue;

/** What an operator can set is what the README says, and all of it is checked when the service starts; each service's test has these. */
public interface ConfigurationFacts {

    /** The folder of the service, which its tests run in. */
    Path MODULE = Path.of("").toAbsolutePath();

    SettingsInUse IN_USE = new SettingsInUse(MODULE);

    @Test
    default void the_table_in_the_readme_is_the_one_that_the_code_makes() {
        SettingsTable table = new SettingsTable(MODULE);
        assertEquals(table.expected(), table.found());
    }

    @Test
    default void every_interface_of_settings_is_checked_at_the_start() {
        assertEquals(List.of(), IN_USE.interfacesNotNamed());
    }

    /** A proxy from another package asks them; JUnit would find out only where a service is started as its image starts it. */
    @Test
    default void every_interface_that_checks_itself_is_public() {
        List<String> hidden = SettingsCatalogue.load().interfaces().stream()
                .filter(SelfChecked.class::isAssignableFrom)
                .filter(type -> !Modifier.isPublic(type.getModifiers()))
                .<String>map(Class::getName)
                .toList();
        assertEquals(List.of(), hidden);
    }

    @Test
    default void nothing_is_read_that_is_no_setting() {
        assertEquals(List.of(), IN_USE.differences());
    }
}
