package io.talentpool.gateway.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.talentpool.gateway.redaction.giveaway.Findings;
import io.talentpool.gateway.words.Folding;
import io.talentpool.gateway.words.Words;

/**
 * Finds names that must not be told: each part as a word, in any case, with or without accents, in Latin letters or not; several of them
 * in any order, glued together or with letters spaced out. A part that is a word, too, goes only beside another part, an initial or a title.
 */
final class OwnNames {

    private static final int SHORTEST_GLUED = 4;
    /** So many words before and after tell the language of one. */
    private static final int AROUND = 3;

    private static final Set<String> TITLES =
            Set.of(("mr mrs ms miss mister dr engr sir maam atty prof professor frau herr senor"
                            + " senora senorita sr sra srta don dona ginoong gng bb kuya ate madam mme monsieur madame coach teacher"
                            + " nurse chef")
                    .split(" "));
    private static final Set<String> MONTHS = Set.of("may", "june", "april", "august", "march", "january", "july");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern BESIDE = Pattern.compile("[\\s.,'’‘`´\"“”()_-]{0,3}");
    private static final Pattern SPACED = Pattern.compile("(?<!\\p{L})\\p{L}(?:[\\s._*-]{1,2}\\p{L}){2,60}(?!\\p{L})");

    private final NameParts parts;
    private final GluedNames glued;
    private final List<String> ideographic;

    /** @param nameParts as {@link Secrets#nameParts} has them */
    OwnNames(Secrets secrets, Collection<String> nameParts) {
        this.parts = new NameParts(secrets, nameParts);
        this.glued = new GluedNames(parts);
        this.ideographic = secrets.names().stream()
                .flatMap(name -> Arrays.stream(name.split("[^\\p{IsIdeographic}]+")))
                .filter(name -> !name.isEmpty() && !name.equals(parts.shown()))
                .toList();
    }

    void find(Findings findings) {
        if (parts.isEmpty() && ideographic.isEmpty()) {
            return;
        }
        var text = findings.text();
        find(Folding.plain(text), text, findings);
        if (Folding.hasDigraphs(text)) {
            find(Folding.digraphs(text), text, findings);
        }
        ideographic.forEach(name -> findings.addAll(Pattern.compile(Pattern.quote(name))));
    }

    /** A word of the text, where it stands in it, and what it folds to. */
    private record Token(String folded, int from, int to) {}

    private void find(Folding folding, String text, Findings findings) {
        var tokens = tokens(folding);
        var gone = new boolean[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            gone[i] = isName(tokens, i, text);
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (gone[i]) {
                takeParticlesBefore(tokens, i, text, gone);
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (gone[i]) {
                int first = i;
                while (i + 1 < tokens.size() && gone[i + 1] && areOne(tokens.get(i), tokens.get(i + 1), text)) {
                    i++;
                }
                findings.add(tokens.get(first).from(), tokens.get(i).to());
            }
        }
        if (SPACED.matcher(folding.text()).find()) {
            findSpaced(folding, findings);
        }
    }

    private static List<Token> tokens(Folding folding) {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(folding.text());
        while (words.find()) {
            tokens.add(new Token(words.group(), folding.start(words.start()), folding.end(words.end() - 1)));
        }
        return tokens;
    }

    private boolean isName(List<Token> tokens, int index, String text) {
        var token = tokens.get(index);
        var word = NameParts.bare(token.folded());
        if (word.isEmpty() || word.equals(parts.shown())) {
            return false;
        }
        if (parts.plain().contains(word) || parts.plain().contains(withoutGenitive(word))) {
            return !isWordOfAnotherLanguage(tokens, index, text) || isBesideAName(tokens, index, text);
        }
        if (parts.alsoWords().contains(word)) {
            return isBesideAName(tokens, index, text);
        }
        return glued.isOne(word)
                || glued.isIn(written(tokens, index, text))
                || parts.isSpokenLikeOne(written(tokens, index, text));
    }

    private static String withoutGenitive(String word) {
        return word.length() > SHORTEST_GLUED && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** In lower case, among words of a language that has it as a word: “ich weiß”, “kinh nghiệm gia công”. */
    private boolean isWordOfAnotherLanguage(List<Token> tokens, int index, String text) {
        var written = written(tokens, index, text);
        return Character.isLowerCase(written.codePointAt(0))
                && IntStream.rangeClosed(index - AROUND, index + AROUND)
                        .anyMatch(neighbour -> neighbour != index && isForeign(written, tokens, neighbour, text));
    }

    private boolean isForeign(String word, List<Token> tokens, int neighbour, String text) {
        if (neighbour < 0 || neighbour >= tokens.size()) {
            return false;
        }
        var other = written(tokens, neighbour, text);
        return parts.isSyllable(Folding.plain(word).text())
                ? other.chars().anyMatch(letter -> letter > 127)
                : Words.areForeign(word, other.toLowerCase(Locale.ROOT));
    }

    private static String written(List<Token> tokens, int index, String text) {
        return text.substring(tokens.get(index).from(), tokens.get(index).to());
    }

    private boolean isBesideAName(List<Token> tokens, int index, String text) {
        var word = tokens.get(index).folded();
        if (index > 0 && areBeside(tokens.get(index - 1), tokens.get(index), text)) {
            var before = tokens.get(index - 1);
            if (TITLES.contains(before.folded())
                    || parts.isLongParticle(before.folded())
                    || followsOwnParticles(tokens, index, text)
                    || parts.isAnother(before.folded(), word)
                    || isInitial(before, text, true)) {
                return true;
            }
            if (isCapital(tokens.get(index), text)
                    && isMiddleName(before, text)
                    && index > 1
                    && areBeside(tokens.get(index - 2), before, text)
                    && parts.isAnother(tokens.get(index - 2).folded(), word)) {
                return true;
            }
        }
        if (MONTHS.contains(word)
                && index + 1 < tokens.size()
                && Character.isDigit(tokens.get(index + 1).folded().charAt(0))) {
            return false;
        }
        return index + 1 < tokens.size()
                && areBeside(tokens.get(index), tokens.get(index + 1), text)
                && (parts.isAnother(tokens.get(index + 1).folded(), word)
                        || isInitial(tokens.get(index + 1), text, false) && isCapital(tokens.get(index), text));
    }

    /** “Ana de la Paz”, “de la Paz”, “Ana v.d. Berg”: after particles of the name, two of them or behind another part. */
    private boolean followsOwnParticles(List<Token> tokens, int index, String text) {
        int first = index;
        while (first > 0
                && isParticleOrItsInitial(tokens.get(first - 1), text)
                && areBeside(tokens.get(first - 1), tokens.get(first), text)) {
            first--;
        }
        boolean isBehindAPart = first > 0
                && areBeside(tokens.get(first - 1), tokens.get(first), text)
                && parts.isAnother(
                        tokens.get(first - 1).folded(), tokens.get(index).folded());
        return first < index && isCapital(tokens.get(index), text) && (isBehindAPart || first < index - 1);
    }

    private boolean isParticleOrItsInitial(Token token, String text) {
        boolean hasStop = token.to() < text.length() && text.charAt(token.to()) == '.';
        return parts.isParticle(token.folded()) || parts.isShortForParticles(token.folded(), hasStop);
    }

    private static boolean isCapital(Token token, String text) {
        return Character.isUpperCase(text.codePointAt(token.from()));
    }

    /** “R. Park”, “Park, R.”: a capital alone that some part of the name begins with, and a stop after it. */
    private boolean isInitial(Token token, String text, boolean before) {
        boolean isLetter = token.to() - token.from() == 1
                && Character.isUpperCase(text.charAt(token.from()))
                && parts.haveInitial(token.folded());
        return isLetter
                && (before || token.to() < text.length())
                && token.to() < text.length()
                && text.charAt(token.to()) == '.';
    }

    /** The D. or the “Lou” of “Rose D. Park”, which nothing else may know of. */
    private static boolean isMiddleName(Token token, String text) {
        return Character.isUpperCase(text.charAt(token.from()));
    }

    private static boolean areBeside(Token one, Token other, String text) {
        return other.from() >= one.to()
                && BESIDE.matcher(text.substring(one.to(), other.from())).matches();
    }

    /** “v.d. Berg”. */
    private static boolean areOne(Token one, Token other, String text) {
        return text.substring(one.to(), Math.max(one.to(), other.from())).matches("[. ]{0,2}");
    }

    private void takeParticlesBefore(List<Token> tokens, int index, String text, boolean[] gone) {
        for (int i = index - 1; i >= 0 && !gone[i]; i--) {
            if (!isParticleOrItsInitial(tokens.get(i), text) || !areBeside(tokens.get(i), tokens.get(i + 1), text)) {
                return;
            }
            gone[i] = true;
        }
    }

    /** {@code S a n t o s}, {@code S.A.N.T.O.S.}: among letters that stand apart. */
    private void findSpaced(Folding folding, Findings findings) {
        for (var part : parts.plain()) {
            if (part.length() >= SHORTEST_GLUED) {
                var spaced =
                        Pattern.compile("(?<!\\p{L})" + String.join("[\\s._*-]{1,2}", part.split("")) + "(?!\\p{L})");
                var found = spaced.matcher(folding.text());
                while (found.find()) {
                    findings.add(folding.start(found.start()), folding.end(found.end() - 1));
                }
            }
        }
    }
}
