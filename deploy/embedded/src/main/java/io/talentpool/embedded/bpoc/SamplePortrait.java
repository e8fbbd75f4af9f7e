package io.talentpool.embedded.bpoc;

import java.util.List;

/** A drawn face for a sample candidate, the same each time: nobody real is shown. */
public final class SamplePortrait {

    private static final List<String> GROUNDS =
            List.of("#c9d8ff", "#ffd9c2", "#cdeedb", "#f6d3e4", "#fbe7b0", "#d8d3fb", "#c8ecf2", "#e6e0d4");
    private static final List<String> SKINS = List.of("#f6d5bb", "#e8b996", "#cf9a72", "#a9714b", "#7c4f33");
    private static final List<String> HAIRS = List.of("#2a2320", "#4a3426", "#6e4a2b", "#1d1d22", "#8a8a90", "#a0522d");
    private static final List<String> SHIRTS =
            List.of("#3056d3", "#1a7f4b", "#b3382c", "#54607a", "#8a5a00", "#6b3fa0");

    /** Behind the head, and over the forehead. */
    private static final List<String> CUTS = List.of(
            "<path d='M29 46c0-17 9-27 21-27s21 10 21 27c-4-9-9-14-13-16-8 4-18 4-24 3-2 3-4 8-5 13z'/>",
            "<path d='M26 70c-3-30 4-52 24-52s27 22 24 52h-9c3-16 2-29-4-37-8 3-15 3-22 0-6 8-7 21-4 37z'/>",
            "<path d='M30 44c1-15 9-23 20-23 12 0 20 8 20 23-3-6-5-9-8-11-9 2-16 1-24-1-3 3-6 7-8 12z'/>",
            "<circle cx='50' cy='21' r='9'/><path d='M29 47c0-16 8-26 21-26s21 10 21 26c-3-8-7-13-12-15-6 3-13 3-18 0-6 2-9 7-12 15z'/>");

    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="%s"/>\
            <path d="M14 104c2-22 16-32 36-32s34 10 36 32z" fill="%s"/>\
            <path d="M42 60h16v15c0 5-16 5-16 0z" fill="%s"/>\
            <ellipse cx="50" cy="47" rx="18" ry="22" fill="%s"/><g fill="%s">%s</g>\
            <g fill="#2b2230"><circle cx="43" cy="48" r="2"/><circle cx="57" cy="48" r="2"/></g>\
            <path d="M43 58q7 6 14 0" fill="none" stroke="#2b2230" stroke-width="2" stroke-linecap="round"/></svg>
            """;

    private SamplePortrait() {}

    /**
     * The picture as SVG.
     *
     * @param n which of the sample candidates
     */
    public static String svg(int n) {
        var dice = new Dice(n);
        String skin = dice.pick(SKINS);
        return PICTURE.formatted(dice.pick(GROUNDS), dice.pick(SHIRTS), skin, skin, dice.pick(HAIRS), dice.pick(CUTS));
    }
}
