package io.talentpool.gateway.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * Whether something is an ordinary word: <i>park</i>, <i>go</i>, <i>may</i>. The dictionaries have names with a capital only, so those
 * that are no words besides are not found in lower case.
 */
public final class Words {

    private static final String FOLDER = "/org/languagetool/resource/";
    private static final Dictionary ENGLISH = read("en/hunspell/en_US.dict");
    private static final FSATraversal ENGLISH_WORDS = new FSATraversal(ENGLISH.fsa);
    private static final Dictionary SPANISH = read("es/es-ES.dict");
    private static final Dictionary GERMAN = read("de/german.dict");
    private static final Dictionary FRENCH = read("fr/french.dict");
    private static final Dictionary ITALIAN = read("it/italian.dict");
    private static final Dictionary PORTUGUESE = read("pt/portuguese.dict");

    /** How often a word is met goes from A to Z; rarer than this, “muller”, it is a name to most people. */
    private static final char OFTEN = 'F';

    /** Words of a trade, and of the calendar, which a dictionary has with a capital or not at all. */
    private static final Set<String> OF_TRADES = Set.of(
            ("java python ruby perl swift kotlin scala dart julia elm rust go excel access ada delphi angular vue react svelte jira trello"
                            + " asana slack zoom canva figma docker jenkins ansible linux oracle sage xero stripe square notion json"
                            + " salesforce hubspot january february march april may june july august september october november"
                            + " december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep oct"
                            + " nov dec")
                    .split(" "));

    /** Languages and countries, which have a capital in a dictionary, and whom some people are called after. */
    private static final Set<String> LANGUAGES_AND_COUNTRIES = Stream.concat(
                    Stream.of(Locale.getISOLanguages())
                            .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH)),
                    Stream.of(Locale.getISOCountries())
                            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final List<ThreadLocal<DictionaryLookup>> FOREIGN =
            List.of(lookup(SPANISH), lookup(GERMAN), lookup(FRENCH), lookup(ITALIAN), lookup(PORTUGUESE));

    private Words() {}

    private static Dictionary read(String resource) {
        try {
            return Dictionary.read(Words.class.getResource(FOLDER + resource));
        } catch (IOException e) {
            throw new UncheckedIOException("The dictionary cannot be read: " + resource, e);
        }
    }

    /** A lookup has a buffer of its own and serves one thread. */
    private static ThreadLocal<DictionaryLookup> lookup(Dictionary dictionary) {
        return ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    }

    /**
     * Whether it is an English word, however rare.
     *
     * @param word in lower case, without accents
     */
    public static boolean has(String word) {
        return OF_TRADES.contains(word) || frequency(word) > 0;
    }

    /**
     * Whether it is an English word that people use.
     *
     * @param word in lower case, without accents
     */
    public static boolean isCommon(String word) {
        return OF_TRADES.contains(word) || LANGUAGES_AND_COUNTRIES.contains(word) || frequency(word) >= OFTEN;
    }

    /**
     * Whether both are words of one other language, Spanish, German, French, Italian or Portuguese, and the second is no English one, too: then the first is hardly a
     * name.
     *
     * @param word in lower case, with its accents
     * @param neighbour likewise
     */
    public static boolean areForeign(String word, String neighbour) {
        return !has(neighbour)
                && FOREIGN.stream().anyMatch(lookup -> isIn(lookup.get(), word) && isIn(lookup.get(), neighbour));
    }

    private static boolean isIn(DictionaryLookup lookup, String word) {
        return !lookup.lookup(word).isEmpty();
    }

    /** Whether a name is made of ordinary words alone, which headings are and most names are not. */
    public static boolean areAll(Collection<String> words) {
        return words.stream().map(word -> Folding.plain(word).text()).allMatch(Words::has);
    }

    /** A to Z; 0 where it is no word. */
    private static char frequency(String word) {
        var separator = (char) ENGLISH.metadata.getSeparator();
        var entry = (word + separator).getBytes(StandardCharsets.UTF_8);
        var match = ENGLISH_WORDS.match(entry);
        return match.kind == MatchResult.SEQUENCE_IS_A_PREFIX
                ? (char) ENGLISH.fsa.getArcLabel(ENGLISH.fsa.getFirstArc(match.node))
                : 0;
    }
}
