package io.talentpool.gateway.experience;

import java.util.List;

/** The names of the months, by what they begin with, in the languages that résumés come in. */
final class MonthNames {

    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("jan", "ene", "gen"),
            List.of("feb", "fév", "fev"),
            List.of("mar", "mär", "maa"),
            List.of("apr", "abr", "avr"),
            List.of("may", "mai", "mei", "mag"),
            List.of("jun", "juin", "giu"),
            List.of("jul", "juil", "lug"),
            List.of("aug", "ago", "aoû", "aou"),
            List.of("sep", "set"),
            List.of("oct", "okt", "out", "ott"),
            List.of("nov"),
            List.of("dec", "dez", "dic", "déc"));

    private MonthNames() {}

    /** 1 to 12, or 0 for a word that is no month. */
    static int number(String lowerCaseWord) {
        for (int month = 0; month < BEGINNINGS.size(); month++) {
            if (BEGINNINGS.get(month).stream().anyMatch(lowerCaseWord::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }
}
