package io.talentpool.gateway.redaction;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.talentpool.gateway.words.Folding;
import io.talentpool.gateway.words.Words;

/** The words that the names of a candidate, and of those around, are made of: which are names and nothing else, which are words, too. */
final class NameParts {

    static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "di", "du", "la", "le", "el", "al", "y", "e", "af", "av", "dela", "delas",
            "delos", "del", "des", "los", "las", "der", "den", "van", "von", "vom", "zu", "zur", "ter", "ten", "san",
            "sta", "sto", "santa", "santo", "bin", "ibn", "binti", "bint", "abu", "jr", "sr", "ii", "iii", "iv", "the",
            "and", "st", "o", "d", "mac", "mc");

    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĂĐƠƯ]|\\p{L}ê[^\\p{L}]|^Lê$");
    private static final Set<String> VIETNAMESE_FAMILIES = Set.of(
            "nguyen", "tran", "pham", "huynh", "hoang", "phan", "dang", "bui", "ngo", "duong", "dinh", "trinh",
            "truong", "luong", "doan");
    private static final Pattern DIGITS_AROUND = Pattern.compile("^\\d+|\\d+$");
    private static final int SIGNIFICANT = 3;

    private final String shown;
    private final Set<String> all;
    private final Set<String> plain = new HashSet<>();
    private final Set<String> alsoWords = new HashSet<>();
    private final Set<String> syllables = new HashSet<>();
    private final Set<String> sounds;

    /** “vd” of “van den”. */
    private final Set<String> particleInitials;

    NameParts(Secrets secrets, Collection<String> nameParts) {
        this.shown = secrets.shownName();
        this.all = new HashSet<>(nameParts);
        for (var part : all) {
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
        takeVietnamese(secrets);
        this.particleInitials = secrets.names().stream()
                .map(name -> of(Folding.plain(name).text()).stream()
                        .filter(PARTICLES::contains)
                        .map(particle -> particle.substring(0, 1))
                        .collect(Collectors.joining()))
                .filter(initials -> initials.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
        this.sounds = plain.stream().map(Folding::sound).collect(Collectors.toUnmodifiableSet());
    }

    /** The family's name comes first, but for those who write it last as their neighbours do: then it stands alone as last name. */
    private void takeVietnamese(Secrets secrets) {
        var vietnamese = secrets.names().stream()
                .filter(name -> VIETNAMESE.matcher(name).find())
                .map(name -> of(Folding.plain(name).text()))
                .toList();
        var families = new HashSet<>(VIETNAMESE_FAMILIES);
        vietnamese.forEach(parts -> families.add(parts.get(0)));
        vietnamese.forEach(parts -> takeSyllables(parts, families));
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
    static List<String> of(String folded) {
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A word as it is compared: {@code santos92} is {@code santos}. */
    static String bare(String folded) {
        boolean hasDigits = !folded.isEmpty()
                && (Character.isDigit(folded.charAt(0)) || Character.isDigit(folded.charAt(folded.length() - 1)));
        return hasDigits ? DIGITS_AROUND.matcher(folded).replaceAll("") : folded;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The one word of the name that is shown, folded. */
    String shown() {
        return shown;
    }

    /** All, folded. */
    Set<String> all() {
        return all;
    }

    /** Those that are names and nothing else. */
    Set<String> plain() {
        return plain;
    }

    /** Those that are words, too. */
    Set<String> alsoWords() {
        return alsoWords;
    }

    /** Whether a folded word is an ordinary syllable of Vietnamese that stands in a name. */
    boolean isSyllable(String folded) {
        return syllables.contains(folded);
    }

    /** Whether a word of other letters is a part, by any of the ways to write it in Latin ones. */
    boolean isSpokenLikeOne(String written) {
        return Folding.isOfAnotherScript(written)
                && Folding.spoken(written).stream()
                        .anyMatch(spoken -> plain.contains(spoken) || sounds.contains(Folding.sound(spoken)));
    }

    /** Whether a folded word is a part other than the given one, be it the one that is shown. */
    boolean isAnother(String folded, String word) {
        var other = bare(folded);
        return !other.equals(word)
                && other.length() > 1
                && (other.equals(shown) || all.contains(other))
                && !PARTICLES.contains(other);
    }

    /** Whether some part begins with a folded letter. */
    boolean haveInitial(String letter) {
        return shown.startsWith(letter) || all.stream().anyMatch(part -> part.startsWith(letter));
    }

    /** “van”, “dela”: tells by itself that a name follows. */
    boolean isLongParticle(String folded) {
        return folded.length() > 2 && isParticle(folded);
    }

    boolean isParticle(String folded) {
        return PARTICLES.contains(folded) && all.contains(folded);
    }

    /** The “v.” or “vd” of “van den”. */
    boolean isShortForParticles(String folded, boolean hasStop) {
        return (folded.length() == 1 && hasStop || particleInitials.contains(folded))
                && PARTICLES.stream()
                        .anyMatch(particle -> all.contains(particle) && particle.startsWith(folded.substring(0, 1)));
    }
}
