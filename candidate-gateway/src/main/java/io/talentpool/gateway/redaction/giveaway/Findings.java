package io.talentpool.gateway.redaction.giveaway;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.talentpool.gateway.words.NormalText;

/** The places of a text that must go. Finders add to them independently of each other; what overlaps is one. */
public final class Findings {

    /** What stands where something was taken out. */
    public static final String REMOVED = "[removed]";

    private static final int ASCII_END = 128;

    private static final Pattern NO_WORDS = Pattern.compile("[\\s,;/|&·–—'’`-]*");

    private final NormalText text;
    private final BitSet found = new BitSet();
    private List<Word> words;
    private Set<String> vocabulary;

    /** Letters in a row, in lower case, and where they stand. */
    private record Word(String letters, int from, int to) {}

    /**
     * A part of the text.
     *
     * @param anchored where the last anchor in it ends
     */
    private record Window(int from, int to, int anchored) {

        Window(int from, int to) {
            this(from, to, to);
        }
    }

    public Findings(NormalText text) {
        this.text = text;
    }

    /** The text to be looked through. */
    public String text() {
        return text.text();
    }

    /** Whether one of those words is in the text: letters alone, in lower case. */
    boolean hasOneOf(Set<String> wanted) {
        words();
        return !Collections.disjoint(vocabulary, wanted);
    }

    /** How many of the text's words are among those, each as often as it stands there. */
    long count(Set<String> wanted) {
        return words().stream().filter(word -> wanted.contains(word.letters())).count();
    }

    private List<Word> words() {
        if (words == null) {
            words = read(text.text());
            vocabulary = new HashSet<>(words.size() * 2);
            words.forEach(word -> vocabulary.add(word.letters()));
        }
        return words;
    }

    private static List<Word> read(String text) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && isOfAWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > from) {
                words.add(new Word(text.substring(from, at).toLowerCase(Locale.ROOT), from, at));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    private static boolean isOfAWord(int character) {
        if (character < ASCII_END) {
            return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
        }
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    void addAll(List<Gated> patterns) {
        patterns.stream()
                .filter(gated -> hasOneOf(gated.words()))
                .forEach(gated -> windows(gated).forEach(window -> addAll(gated.pattern(), window)));
    }

    /** As {@link #addAll(List)}, of what does not reach from one line into the next. */
    void addAllOfALine(List<Gated> patterns) {
        patterns.stream()
                .filter(gated -> hasOneOf(gated.words()))
                .forEach(gated ->
                        windows(gated).stream().flatMap(this::lines).forEach(line -> addAll(gated.pattern(), line)));
    }

    private List<Window> windows(Gated gated) {
        return windows(
                words().stream()
                        .filter(word -> gated.words().contains(word.letters()))
                        .map(word -> new Window(word.from(), word.to()))
                        .toList(),
                gated.before(),
                gated.after());
    }

    /** So much more before and after each; one where they meet. */
    private List<Window> windows(List<Window> anchors, int before, int after) {
        var windows = new ArrayList<Window>();
        for (int i = 0; i < anchors.size(); i++) {
            int from = Math.max(0, anchors.get(i).from() - before);
            while (i + 1 < anchors.size()
                    && anchors.get(i + 1).from() - before <= anchors.get(i).to() + after) {
                i++;
            }
            int end = anchors.get(i).to();
            windows.add(new Window(from, Math.min(text().length(), end + after), end));
        }
        return windows;
    }

    private Stream<Window> lines(Window window) {
        var lines = new ArrayList<Window>();
        int from = window.from();
        while (from < window.to()) {
            int end = text().indexOf('\n', from);
            int to = end < 0 ? window.to() : Math.min(end, window.to());
            lines.add(new Window(from, to));
            from = to + 1;
        }
        return lines.stream();
    }

    private void addAll(Pattern pattern, Window window) {
        addAll(pattern, window, 0);
    }

    private void addAll(Pattern pattern, Window window, int group) {
        var matcher = within(window, pattern);
        while (matcher.find()) {
            add(matcher.start(group), matcher.end(group));
        }
    }

    /** What is before and after the window is seen, and not found. */
    private Matcher within(Window window, Pattern pattern) {
        return pattern.matcher(text())
                .region(window.from(), window.to())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    /** Tries a pattern only near the anchor: so many characters before and after each place where it is found. */
    void addAllAround(Pattern anchor, int before, int after, Pattern pattern, int group) {
        around(anchor, before, after).forEach(window -> addAll(pattern, window, group));
    }

    /** As the other, of patterns of which the whole counts. */
    void addAllAround(Pattern anchor, int before, int after, List<Pattern> patterns) {
        around(anchor, before, after).forEach(window -> patterns.forEach(pattern -> addAll(pattern, window)));
    }

    /** As the other, of what begins with a letter or a digit before the anchor and goes on behind it. */
    void addAllAcross(Pattern anchor, int before, int after, List<Pattern> patterns) {
        around(anchor, before, after).forEach(window -> patterns.forEach(pattern -> addAllBeginning(pattern, window)));
    }

    private boolean beginsAWord(int at) {
        return Character.isLetterOrDigit(text().charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text().charAt(at - 1)));
    }

    private void addAllBeginning(Pattern pattern, Window window) {
        var matcher = within(window, pattern);
        int at = window.from();
        while (at < window.anchored()) {
            if (beginsAWord(at) && matcher.region(at, window.to()).lookingAt()) {
                add(matcher.start(), matcher.end());
                at = Math.max(matcher.end(), at + 1);
            } else {
                at++;
            }
        }
    }

    /** As the other, of what does not reach from one line into the next. */
    void addAllOfALineAround(Pattern anchor, int before, int after, Pattern pattern) {
        around(anchor, before, after).stream().flatMap(this::lines).forEach(line -> addAll(pattern, line));
    }

    private List<Window> around(Pattern anchor, int before, int after) {
        return windows(
                anchor.matcher(text())
                        .results()
                        .map(found -> new Window(found.start(), found.end()))
                        .toList(),
                before,
                after);
    }

    /**
     * Tries a pattern only where it can begin.
     *
     * @param starts in their order
     * @param first the group with which begins what must go
     * @param last the group with which it ends
     */
    void addAllFrom(List<Integer> starts, Pattern pattern, int first, int last) {
        var matcher = within(new Window(0, text().length()), pattern);
        int reached = 0;
        for (int start : starts) {
            if (start >= reached && matcher.region(start, text().length()).lookingAt()) {
                add(matcher.start(first), matcher.end(last));
                reached = matcher.end();
            }
        }
    }

    public void add(int from, int to) {
        if (from < to) {
            found.set(text.origin(from), text.originEnd(to));
        }
    }

    public void addAll(Pattern pattern) {
        var matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            add(matcher.start(), matcher.end());
        }
    }

    /** Whether a place is found already. */
    public boolean has(int at) {
        return found.get(text.origin(at));
    }

    /** The original with {@link #REMOVED} in the places of what was found. */
    public String removed() {
        var original = text.original();
        if (found.isEmpty()) {
            return original;
        }
        var clean = new StringBuilder(original.length());
        int at = 0;
        for (int from = found.nextSetBit(0); from >= 0; from = found.nextSetBit(at)) {
            var kept = original.substring(at, from);
            boolean isOneWithTheLast = at > 0 && NO_WORDS.matcher(kept).matches() && kept.indexOf('\n') < 0;
            if (!isOneWithTheLast) {
                clean.append(kept).append(REMOVED);
            }
            at = found.nextClearBit(from);
        }
        return clean.append(original, at, original.length()).toString();
    }
}
