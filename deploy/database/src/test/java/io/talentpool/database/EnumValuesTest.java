package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumValuesTest {

    private static final String CREATION = "create type mood as enum ('sad', 'happy');";

    private final EnumValues values = new EnumValues();

    @Test
    void createsATypeWithEveryValueItEverGets() {
        values.collect("alter type mood add value 'angry'; alter type other add value 'x';");
        values.collect(
                "alter type mood add value 'glad' after 'sad'; ALTER TYPE mood ADD VALUE IF NOT EXISTS 'numb' BEFORE 'sad';");

        assertThat(values.mergeInto(CREATION))
                .isEqualTo("create type mood as enum ('numb', 'sad', 'glad', 'happy', 'angry');");
    }

    @Test
    void addsAValueOnlyWhereItIsMissing() {
        assertThat(values.mergeInto("alter type mood\n  add value 'angry';"))
                .isEqualTo("alter type mood add value if not exists 'angry';");
        assertThat(values.mergeInto("alter type mood add value 'numb' before 'sad';"))
                .isEqualTo("alter type mood add value if not exists 'numb' before 'sad';");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        String sql = "create table a (b mood);\n" + CREATION;

        assertThat(values.mergeInto(sql)).isEqualTo(sql);
    }
}
