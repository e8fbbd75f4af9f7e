package io.talentpool.gateway.redaction.giveaway;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.talentpool.gateway.words.NormalText;

/** The places of a text that must go. Finders add to them independently of each other; what overlaps is one. */
public final class Findings {

    /** What stands where something was taken out. */
    public static final String REMOVED = "[removed]";

    private static final Pattern NO_WORDS = Pattern.compile("[\\s,;/|&·–—'’`-]*");

    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final NormalText text;
    private final BitSet found = new BitSet();
    private Set<String> words;

    public Findings(NormalText text) {
        this.text = text;
    }

    /** The text to be looked through. */
    public String text() {
        return text.text();
    }

    /** Whether one of those words is in the text: letters alone, in lower case. */
    boolean hasOneOf(Set<String> wanted) {
        if (words == null) {
            words = Set.of(Stream.of(NO_LETTERS.split(text.text().toLowerCase(Locale.ROOT)))
                    .distinct()
                    .toArray(String[]::new));
        }
        for (var word : words) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }

    void addAll(List<Gated> patterns) {
        patterns.stream().filter(gated -> gated.mayBeIn(this)).forEach(gated -> addAll(gated.pattern()));
    }

    /** Tries patterns only near the anchor: so many characters before and after each place where it is found. */
    void addAllAround(Pattern anchor, int before, int after, List<Pattern> patterns) {
        var anchors = anchor.matcher(text.text()).results().toList();
        for (int i = 0; i < anchors.size(); i++) {
            int from = Math.max(0, anchors.get(i).start() - before);
            // One window for anchors that are near each other.
            while (i + 1 < anchors.size()
                    && anchors.get(i + 1).start() - before <= anchors.get(i).end() + after) {
                i++;
            }
            int to = Math.min(text.text().length(), anchors.get(i).end() + after);
            for (var pattern : patterns) {
                var matcher = pattern.matcher(text.text());
                matcher.region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
                while (matcher.find()) {
                    add(matcher.start(), matcher.end());
                }
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

    /** As {@link #addAll}, of what does not reach from one line into the next. */
    public void addAllOfALine(Pattern pattern) {
        var lines = LINE.matcher(text.text());
        while (lines.find()) {
            var matcher = pattern.matcher(lines.group());
            while (matcher.find()) {
                add(lines.start() + matcher.start(), lines.start() + matcher.end());
            }
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
