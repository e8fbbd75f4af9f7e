package io.talentpool.gateway.experience;

import java.util.List;

/** The names of the months in the languages that résumés come in, whole or shortened to three letters or more. */
final class MonthNames {

    private static final List<String> ENGLISH =
            List.of("january february march april may june july august september october november december".split(" "));
    private static final List<String> SPANISH = List.of(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "));
    private static final List<String> PORTUGUESE = List.of(
            "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro".split(" "));
    private static final List<String> ITALIAN = List.of(
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(" "));
    private static final List<String> FRENCH =
            List.of("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" "));
    private static final List<String> GERMAN =
            List.of("januar februar marz april mai juni juli august september oktober november dezember".split(" "));
    private static final List<String> DUTCH = List.of(
            "januari februari maart april mei juni juli augustus september oktober november december".split(" "));
    private static final List<String> TAGALOG = List.of(
            "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre".split(" "));
    private static final List<String> INDONESIAN = List.of(
            "januari februari maret april mei juni juli agustus september oktober november desember".split(" "));
    private static final List<String> SPELT_OTHERWISE =
            List.of("janner feber maerz apr may jun jul agustus sept okt nov desember".split(" "));

    private static final List<List<String>> LANGUAGES =
            List.of(ENGLISH, SPANISH, PORTUGUESE, ITALIAN, FRENCH, GERMAN, DUTCH, TAGALOG, INDONESIAN, SPELT_OTHERWISE);
    private static final int SHORTEST = 3;

    private MonthNames() {}

    /**
     * 1 to 12, or 0 for a word that is no month.
     *
     * @param word in lower case, without accents
     */
    static int number(String word) {
        if (word.length() < SHORTEST) {
            return 0;
        }
        for (var names : LANGUAGES) {
            for (int month = 0; month < names.size(); month++) {
                if (names.get(month).startsWith(word)) {
                    return month + 1;
                }
            }
        }
        return 0;
    }
}
