package io.talentpool.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.testing.SettingsInUse;
import io.talentpool.embedded.testing.SettingsTable;

/** What an operator can set is what the README says, and all of it is checked when the service starts. */
class ConfigurationTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    @Test
    void the_table_in_the_readme_is_the_one_that_the_code_makes() {
        SettingsTable table = new SettingsTable(MODULE);
        assertEquals(table.expected(), table.found());
    }

    @Test
    void every_interface_of_settings_is_checked_at_the_start() {
        assertEquals(List.of(), new SettingsInUse(MODULE).interfacesNotNamed());
    }

    @Test
    void nothing_is_read_that_is_no_setting() {
        assertEquals(List.of(), new SettingsInUse(MODULE).differences());
    }
}
