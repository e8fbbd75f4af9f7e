package io.talentpool.gateway.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final Redactor MARIA = redactor("Maria", "Dela Cruz", "maria.delacruz17@example.com");

    @Nested
    class Removes {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "maria@example.com",
                    "Maria.Dela-Cruz+work@mail.example.co.uk",
                    "maria @ example.com",
                    "maria (at) example (dot) com",
                    "maria[at]example[dot]com",
                    "maria at gmail dot com",
                    "zoë@exämple.com",
                    "mailto:someone@example.org"
                })
        void emailAddresses(String address) {
            assertEquals("Write to [removed] today", MARIA.redact("Write to " + address + " today"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "+63 917 555 0142",
                    "+639175550142",
                    "0917 555 0142",
                    "0917-555-0142",
                    "(02) 8555-0142",
                    "+63 (82) 555 0142",
                    "+1 (202) 555-0142",
                    "202.555.0142",
                    "555-0142",
                    "020 7946 0142",
                    "+44 20 7946 0142",
                    "0063 917 5550142",
                    "09175550142",
                    "+55 11 95555-0142",
                    "917 555 0142",
                    "+48 555–00–0142",
                    "０９１７ ５５５ ０１４２"
                })
        void phoneNumbers(String number) {
            assertEquals("Call [removed] now", MARIA.redact("Call " + number + " now"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://example.com/in/maria?x=1",
                    "http://maria.example.org",
                    "www.example.com/maria",
                    "linkedin.com/in/maria-d",
                    "maria-works.dev",
                    "github.io/maria",
                    "bit.ly/3abcdef",
                    "@maria.works",
                    "@maria_works99",
                    "maria.delacruz17"
                })
        void linksAndHandles(String link) {
            assertEquals("See [removed] please", MARIA.redact("See " + link + " please"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Dela Cruz", "DELA CRUZ", "dela cruz", "Dela-Cruz", "delacruz", "Dela  Cruz", "Cruz", "cruz"
                })
        void theOwnLastName(String name) {
            assertEquals("I am Maria [removed], hello", MARIA.redact("I am Maria " + name + ", hello"));
        }

        @ParameterizedTest
        @CsvSource({
            "Peña, Pena",
            "Peña, PEÑA",
            "Pena, Peña",
            "Müller, MULLER",
            "O'Brien, O’BRIEN",
            "O'Brien, OBrien",
            "Sánchez-Vera, Vera",
            "Sánchez-Vera, sanchez vera",
            "Kowalski, kowalski",
            "Łęcki, Lecki",
            "Çelik, celik",
            "Иванова, ИВАНОВА",
            "Jónsdóttir, Jonsdottir",
            "Nguyễn, Nguyen"
        })
        void theOwnLastNameHoweverItIsSpelt(String lastName, String written) {
            assertEquals("Ask for [removed].", redactor("Bea", lastName, null).redact("Ask for " + written + "."));
        }

        @Test
        void handlesOfNetworks() {
            assertEquals("Skype: [removed]", MARIA.redact("Skype: maria.works"));
        }

        @ParameterizedTest
        @CsvSource({"Ng", "Park", "Go", "May"})
        void namesThatAreWordsBesideAnother(String lastName) {
            var bea = redactor("Bea", lastName, null);
            assertEquals("Bea [removed], hello", bea.redact("Bea %s, hello".formatted(lastName)));
            assertEquals("Ask Ms. [removed]", bea.redact("Ask Ms. " + lastName));
            assertEquals("a park in May, go on", bea.redact("a park in May, go on"));
        }

        @ParameterizedTest
        @CsvSource({
            "Pieter, van den Berg, Ask Pieter v.d. Berg., Ask Pieter [removed].",
            "Pieter, van den Berg, Ask Pieter vd Berg., Ask Pieter [removed].",
            "Baptiste, de la Tour, Ask Baptiste de la Tour., Ask Baptiste [removed].",
            "Boris, Petrovsky, Ask Борис Петровский., Ask Борис [removed]."
        })
        void namesBehindParticlesAndInOtherLetters(String firstName, String lastName, String text, String redacted) {
            assertEquals(redacted, redactor(firstName, lastName, null).redact(text));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "m point work arobase laposte point net",
                    "m.work arroba gmail ponto com",
                    "m.work chiocciola libero punto it",
                    "m.work apenstaartje ziggo punt nl"
                })
        void emailAddressesSpeltInOtherLanguages(String address) {
            assertEquals("Write to: [removed]", MARIA.redact("Write to: " + address));
        }

        @Test
        void phoneNumbersWithTheirSignsSpelt() {
            assertEquals("Text me: [removed].", MARIA.redact("Text me: 0918 dash 555 dash 0122."));
        }

        @Test
        void noMoreThanALinkBeforeTheNextSentence() {
            assertEquals("See [removed]. Done well.", MARIA.redact("See www.example.mx. Done well."));
        }

        @Test
        void vietnameseNamesInWhateverOrder() {
            var rafael = new Redactor(
                    new Secrets.Collector()
                            .shownName("Rafael")
                            .names(List.of("Nguyễn", "Rafael Nguyễn"))
                            .collected(),
                    "VN");
            assertEquals("Yours, [removed]", rafael.redact("Yours, Nguyen"));
            assertEquals("As [removed] I am known", rafael.redact("As nguyễn I am known"));
        }

        @Test
        void namesOfScriptsWithoutSpaces() {
            assertEquals("[removed]美咲です", redactor("美咲", "山田", null).redact("山田美咲です"));
        }
    }

    @Nested
    class Leaves {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2018 - 2020",
                    "2018–2020",
                    "2015/2019",
                    "2019-01-15",
                    "2019-01-15 — 2021-06-30",
                    "06/2019 – 08/2021",
                    "15.03.2019",
                    "Windows 10.0.19041, PostgreSQL 9.6.24",
                    "Handled 1,000,000 calls and 1000000 mails",
                    "ICD-10, CPT, ISO 9001:2015, PCI-DSS 4.0",
                    "Node.js, ASP.NET, Vue.js, Socket.io and monday.com",
                    "C++, C#, CI/CD, TCP/IP, 24/7 on-call, 100% remote",
                    "e.g. this, i.e. that. And so on.",
                    "Worked at Northwind Care at night; rated 4.8/5 by 120 customers in 2024",
                    "Crucial, accrued and excruciating",
                    "Maria speaks of herself by first name",
                    "Salary history: 25 000 units, 12,500.00 pesos"
                })
        void whatTellsNothing(String text) {
            assertEquals(text, MARIA.redact(text));
        }

        @Test
        void everythingOfCandidatesWithoutALastName() {
            assertEquals("Plain words.", redactor("Bea", null, null).redact("Plain words."));
        }
    }

    @Test
    void cutsNoMarkInTwo() {
        assertEquals("Ask ", Redactor.beginning("Ask [removed] today", 8));
        assertEquals("Ask [removed]", Redactor.beginning("Ask [removed] today", 13));
        assertEquals("Ask", Redactor.beginning("Ask", 8));
    }

    /** The matcher of Java recurses where a group may be repeated without end: a text of one letter must not overflow its stack. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "a.",
                "a@",
                "A ",
                "1-",
                "a_",
                "1/1/",
                "one two ",
                "www.",
                "http://",
                "S a n t o s ",
                "2019 - ",
                "ñ ",
                "( ",
                "- ",
                "a at ",
                "Blk 1 Lot 2 ",
                "số 1 "
            })
    void comesToAnEndWithTextsThatNobodyWrites(String unit) {
        var text = unit.repeat(20_000 / unit.length());
        var redacted = MARIA.redact(text + " maria.delacruz17@example.com");
        assertFalse(redacted.contains("example.com"));
    }

    @Test
    void leavesNoPartOfALongTextUnread() {
        var text = "Words and more words. ".repeat(2_000) + "maria.delacruz17@example.com";
        assertFalse(MARIA.redact(text).toLowerCase(Locale.ROOT).contains("example.com"));
    }

    private static Redactor redactor(String firstName, String lastName, String email) {
        return new Redactor(
                new Secrets.Collector()
                        .shownName(firstName)
                        .names(Stream.of(firstName, lastName)
                                .filter(Objects::nonNull)
                                .toList())
                        .mails(Stream.ofNullable(email).toList())
                        .collected(),
                "PH");
    }
}
