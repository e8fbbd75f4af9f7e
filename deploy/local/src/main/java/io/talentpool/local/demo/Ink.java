package io.talentpool.local.demo;

/** Colours for a terminal, or none for a file. */
enum Ink {
    BOLD("1"),
    FAINT("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("34"),
    MAGENTA("35"),
    CYAN("36");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String paint(String text, boolean colour) {
        return colour ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
