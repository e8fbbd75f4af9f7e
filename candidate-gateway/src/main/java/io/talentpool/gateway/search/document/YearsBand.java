package io.talentpool.gateway.search.document;

import java.util.Arrays;
import java.util.Optional;

/** Years of experience as they are counted together. */
public enum YearsBand {
    UP_TO_ONE("0-1", 0, 1),
    TWO_TO_FOUR("2-4", 2, 4),
    FIVE_TO_NINE("5-9", 5, 9),
    TEN_OR_MORE("10+", 10, Integer.MAX_VALUE);

    private final String text;
    private final int least;
    private final int most;

    YearsBand(String text, int least, int most) {
        this.text = text;
        this.least = least;
        this.most = most;
    }

    /** The band's name on the wire. */
    public String text() {
        return text;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** @param years completed, not negative */
    public static YearsBand of(int years) {
        return Arrays.stream(values())
                .filter(band -> years <= band.most)
                .findFirst()
                .orElse(TEN_OR_MORE);
    }

    /** @param text the band's name; the plus at its end may be missing, since in a URL it stands for a blank */
    public static Optional<YearsBand> named(String text) {
        return Arrays.stream(values())
                .filter(band -> band.text.equals(text) || band.text.equals(text + "+"))
                .findFirst();
    }
}
