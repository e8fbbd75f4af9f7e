package io.talentpool.gateway.redaction.giveaway;

import java.util.BitSet;
import java.util.regex.Pattern;

import io.talentpool.gateway.words.NormalText;

/** The places of a text that must go. Finders add to them independently of each other; what overlaps is one. */
public final class Findings {

    /** What stands where something was taken out. */
    public static final String REMOVED = "[removed]";

    private static final Pattern NO_WORDS = Pattern.compile("[\\s,;/|&·–—'’`-]*");

    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    private final NormalText text;
    private final BitSet found = new BitSet();

    public Findings(NormalText text) {
        this.text = text;
    }

    /** The text to be looked through. */
    public String text() {
        return text.text();
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
