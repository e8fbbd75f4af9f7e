package io.talentpool.gateway.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

import io.talentpool.gateway.search.text.Synonyms;
import io.talentpool.gateway.search.text.TextFolding;
import io.talentpool.gateway.search.text.Word;
import io.talentpool.gateway.search.text.Words;

/**
 * Reads a search: words are all wanted; {@code "as written"}; {@code a OR b}, which binds closer than the blank; {@code NOT a} and {@code -a}.
 * Whatever a person types means something: signs around words and a quotation mark without its partner drop, and so does an operator
 * without words beside it.
 */
final class SearchTextParser {

    private static final Pattern TOKEN =
            Pattern.compile("(?<minus>(?<!\\S)-+)?(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^\\s\"]+))");
    private static final String OR = "OR";
    private static final String AND = "AND";
    private static final String NOT = "NOT";

    /** The most words that a name has for which there is another one. */
    private static final int LONGEST_NAME = 4;

    private final List<List<Wanted>> all = new ArrayList<>();
    private final LinkedHashSet<Wanted> none = new LinkedHashSet<>();
    private boolean isAlternative;
    private boolean isNegated;

    private SearchTextParser() {}

    static SearchText parse(String typed) {
        var parser = new SearchTextParser();
        var unified = TextFolding.unify(typed);
        var matcher = TOKEN.matcher(unified);
        while (matcher.find()) {
            var quoted = matcher.group("quoted");
            parser.read(
                    matcher.group("minus") != null, quoted != null, quoted != null ? quoted : matcher.group("plain"));
        }
        return new SearchText(
                withNames(parser.all).stream().distinct().toList(), List.copyOf(parser.none), unified.isBlank());
    }

    private void read(boolean hasMinus, boolean isQuoted, String text) {
        if (!isQuoted && !hasMinus && text.equals(OR)) {
            isAlternative = !all.isEmpty();
        } else if (!isQuoted && !hasMinus && text.equals(NOT)) {
            isNegated = true;
        } else if (isQuoted || !text.equals(AND)) {
            readWords(hasMinus || isNegated, isQuoted, Words.of(TextFolding.fold(text)));
        }
    }

    private void readWords(boolean unwanted, boolean asWritten, List<Word> words) {
        if (words.isEmpty()) {
            return;
        }
        if (unwanted) {
            none.add(new Wanted(words, asWritten));
        } else if (isAlternative) {
            addAlternative(new Wanted(words, asWritten));
        } else if (asWritten) {
            all.add(List.of(new Wanted(words, true)));
        } else {
            words.forEach(word -> all.add(List.of(new Wanted(List.of(word), false))));
        }
        isAlternative = false;
        isNegated = false;
    }

    private void addAlternative(Wanted wanted) {
        int last = all.size() - 1;
        var either = new ArrayList<>(all.get(last));
        either.add(wanted);
        all.set(last, either);
    }

    /** Joins words in a row that are a name for which there is another one, such as “front end”. */
    private static List<List<Wanted>> withNames(List<List<Wanted>> all) {
        var joined = new ArrayList<List<Wanted>>();
        for (int at = 0; at < all.size(); ) {
            int length = nameAt(all, at);
            joined.add(length == 1 ? all.get(at) : List.of(name(all.subList(at, at + length))));
            at += length;
        }
        return joined;
    }

    private static int nameAt(List<List<Wanted>> all, int from) {
        for (int length = Math.min(LONGEST_NAME, all.size() - from); length > 1; length--) {
            var row = all.subList(from, from + length);
            if (row.stream().allMatch(SearchTextParser::isPlain)
                    && name(row).wholes().stream().anyMatch(Synonyms::isKnown)) {
                return length;
            }
        }
        return 1;
    }

    private static Wanted name(List<List<Wanted>> row) {
        return new Wanted(
                row.stream().flatMap(wanted -> wanted.get(0).words().stream()).toList(), false);
    }

    private static boolean isPlain(List<Wanted> either) {
        return either.size() == 1 && !either.get(0).asWritten();
    }
}
