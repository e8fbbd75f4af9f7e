package io.talentpool.request;

import java.util.TimeZone;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same in a process that is a day ahead of most of the world. */
class NewRequestBodyInOtherZonesTest extends NewRequestBodyZonesTest {

    private static TimeZone before;

    @BeforeAll
    static void goElsewhere() {
        before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterAll
    static void comeBack() {
        TimeZone.setDefault(before);
    }
}
