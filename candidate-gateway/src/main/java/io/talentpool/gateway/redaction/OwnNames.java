package io.talentpool.gateway.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.talentpool.gateway.redaction.giveaway.Findings;
import io.talentpool.gateway.words.Folding;
import io.talentpool.gateway.words.Words;

/**
 * Finds names that must not be told: each part as a word, in any case, with or without accents, in Latin letters or not; several of them
 * in any order, glued together or with letters spaced out. A part that is a word, too, goes only beside another part, an initial or a title.
 */
final class OwnNames {

    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĂĐƠƯ]|\\p{L}ê[^\\p{L}]|^Lê$");
    private static final int SIGNIFICANT = 3;
    private static final int SHORTEST_GLUED = 4;
    /** So many words before and after tell the language of one. */
    private static final int AROUND = 3;

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "di", "du", "la", "le", "el", "al", "y", "e", "af", "av", "dela", "delas",
            "delos", "del", "des", "los", "las", "der", "den", "van", "von", "vom", "zu", "zur", "ter", "ten", "san",
            "sta", "sto", "santa", "santo", "bin", "ibn", "binti", "bint", "abu", "jr", "sr", "ii", "iii", "iv", "the",
            "and", "st", "o", "d", "mac", "mc");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mister",
            "dr",
            "engr",
            "sir",
            "maam",
            "atty",
            "prof",
            "professor",
            "frau",
            "herr",
            "senor",
            "senora",
            "senorita",
            "sr",
            "sra",
            "srta",
            "don",
            "dona",
            "ginoong",
            "gng",
            "bb",
            "kuya",
            "ate",
            "madam",
            "mme",
            "monsieur",
            "madame",
            "coach",
            "teacher",
            "nurse",
            "chef");
    private static final Set<String> MONTHS = Set.of("may", "june", "april", "august", "march", "january", "july");

    private static final Set<String> VIETNAMESE_FAMILIES = Set.of(
            "nguyen", "tran", "pham", "huynh", "hoang", "phan", "dang", "bui", "ngo", "duong", "dinh", "trinh",
            "truong", "luong", "doan");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern BESIDE = Pattern.compile("[\\s.,'’‘`´\"“”()_-]{0,3}");
    private static final Pattern SPACED = Pattern.compile("(?<!\\p{L})\\p{L}(?:[\\s._*-]{1,2}\\p{L}){2,60}(?!\\p{L})");
    private static final Pattern DIGITS_AROUND = Pattern.compile("^\\d+|\\d+$");

    private final String shown;
    private final Set<String> parts;
    private final Set<String> plain = new HashSet<>();
    private final Set<String> alsoWords = new HashSet<>();
    private final Set<String> syllables = new HashSet<>();
    private final Set<String> sounds;
    /** “vd” of “van den”. */
    private final Set<String> particleInitials;

    private final List<String> ideographic;
    private final GluedNames glued;

    OwnNames(Secrets secrets) {
        this.shown = secrets.shownName();
        this.parts = new HashSet<>(secrets.nameParts());
        for (var part : parts) {
            if (part.equals(shown) || part.codePoints().anyMatch(Character::isIdeographic)) {
                continue;
            }
            boolean isPlain = part.length() >= SIGNIFICANT && !PARTICLES.contains(part) && !Words.isCommon(part);
            if (isPlain) {
                plain.add(part);
            } else if (part.length() > 1 && !PARTICLES.contains(part)) {
                alsoWords.add(part);
            }
        }
        var vietnamese = secrets.names().stream()
                .filter(name -> VIETNAMESE.matcher(name).find())
                .map(name -> parts(Folding.plain(name).text()))
                .toList();
        // The family's comes first, but for those who write it last as their neighbours do: then it stands alone as
        // last name.
        var families = new HashSet<>(VIETNAMESE_FAMILIES);
        vietnamese.forEach(parts -> families.add(parts.get(0)));
        vietnamese.forEach(parts -> takeSyllables(parts, families));
        this.particleInitials = secrets.names().stream()
                .map(name -> parts(Folding.plain(name).text()).stream()
                        .filter(PARTICLES::contains)
                        .map(particle -> particle.substring(0, 1))
                        .collect(Collectors.joining()))
                .filter(initials -> initials.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
        this.sounds = plain.stream().map(Folding::sound).collect(Collectors.toUnmodifiableSet());
        this.glued = new GluedNames(shown, parts, plain, alsoWords);
        this.ideographic = secrets.names().stream()
                .flatMap(name -> Arrays.stream(name.split("[^\\p{IsIdeographic}]+")))
                .filter(name -> !name.isEmpty() && !name.equals(shown))
                .toList();
    }

    /** The parts of a Vietnamese name are ordinary words: the first, the family's, goes where it has a capital, the others beside another. */
    private void takeSyllables(List<String> parts, Set<String> families) {
        for (int i = 0; i < parts.size(); i++) {
            syllables.add(parts.get(i));
            if (i > 0 && !families.contains(parts.get(i)) && plain.remove(parts.get(i))) {
                alsoWords.add(parts.get(i));
            }
        }
    }

    /** The parts of a folded name: letters in a row, an apostrophe between them is none. */
    static List<String> parts(String folded) {
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
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
            tokens.add(new Token(words.group(), folding.from()[words.start()], folding.to()[words.end() - 1]));
        }
        return tokens;
    }

    private boolean isName(List<Token> tokens, int index, String text) {
        var token = tokens.get(index);
        var word = DIGITS_AROUND.matcher(token.folded()).replaceAll("");
        if (word.isEmpty() || word.equals(shown)) {
            return false;
        }
        if (plain.contains(word) || plain.contains(withoutGenitive(word))) {
            return !isWordOfAnotherLanguage(tokens, index, text) || isBesideAName(tokens, index, text);
        }
        if (alsoWords.contains(word)) {
            return isBesideAName(tokens, index, text);
        }
        return glued.isOne(word) || glued.isIn(written(tokens, index, text)) || isSpokenLikeAName(tokens, index, text);
    }

    /** A word of other letters, by any of the ways to write it in Latin ones. */
    private boolean isSpokenLikeAName(List<Token> tokens, int index, String text) {
        var written = written(tokens, index, text);
        return Folding.isOfAnotherScript(written)
                && Folding.spoken(written).stream()
                        .anyMatch(spoken -> plain.contains(spoken) || sounds.contains(Folding.sound(spoken)));
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
        return syllables.contains(Folding.plain(word).text())
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
                    || isOwnParticle(before)
                    || followsOwnParticles(tokens, index, text)
                    || isOtherPart(before, word)
                    || isInitial(before, text, true)) {
                return true;
            }
            if (isCapital(tokens.get(index), text)
                    && isMiddleName(before, text)
                    && index > 1
                    && areBeside(tokens.get(index - 2), before, text)
                    && isOtherPart(tokens.get(index - 2), word)) {
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
                && (isOtherPart(tokens.get(index + 1), word)
                        || isInitial(tokens.get(index + 1), text, false) && isCapital(tokens.get(index), text));
    }

    private boolean isOwnParticle(Token token) {
        return token.folded().length() > 2 && PARTICLES.contains(token.folded()) && parts.contains(token.folded());
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
                && isOtherPart(tokens.get(first - 1), tokens.get(index).folded());
        return first < index && isCapital(tokens.get(index), text) && (isBehindAPart || first < index - 1);
    }

    private boolean isParticleOrItsInitial(Token token, String text) {
        var word = token.folded();
        boolean isInitial = word.length() == 1 && token.to() < text.length() && text.charAt(token.to()) == '.';
        return PARTICLES.contains(word) && parts.contains(word)
                || (isInitial || particleInitials.contains(word))
                        && PARTICLES.stream()
                                .anyMatch(part -> parts.contains(part) && part.startsWith(word.substring(0, 1)));
    }

    private static boolean isCapital(Token token, String text) {
        return Character.isUpperCase(text.codePointAt(token.from()));
    }

    private boolean isOtherPart(Token token, String word) {
        var other = DIGITS_AROUND.matcher(token.folded()).replaceAll("");
        return !other.equals(word)
                && other.length() > 1
                && (other.equals(shown) || parts.contains(other))
                && !PARTICLES.contains(other);
    }

    /** “R. Park”, “Park, R.”: a capital alone that some part of the name begins with, and a stop after it. */
    private boolean isInitial(Token token, String text, boolean before) {
        boolean isLetter = token.to() - token.from() == 1
                && Character.isUpperCase(text.charAt(token.from()))
                && (shown.startsWith(token.folded())
                        || parts.stream().anyMatch(part -> part.startsWith(token.folded())));
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
        for (var part : plain) {
            if (part.length() >= SHORTEST_GLUED) {
                var spaced =
                        Pattern.compile("(?<!\\p{L})" + String.join("[\\s._*-]{1,2}", part.split("")) + "(?!\\p{L})");
                var found = spaced.matcher(folding.text());
                while (found.find()) {
                    findings.add(folding.from()[found.start()], folding.to()[found.end() - 1]);
                }
            }
        }
    }
}
