package io.talentpool.proofs.anonymity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented people, and the many ways in which somebody writes how to be reached and what one is called. */
final class Secrets {

    private static final List<String> FIRST =
            list("Maria | José | Zoë | Łukasz | Grace | Renée | Søren | Aisha | Rafael | Chloé | Juan Miguel | Noémie");
    private static final List<String> LAST = list("""
            Dela Cruz | Villanueva | Żurawski | O'Sullivan | Reyes-Santos | Nguyễn | Bäckström | Macaraeg | van der Berg |
            Peñaflor | Quimpo | Szczepański | D’Angelo | Tanaka | Okonkwo | Gutiérrez | McAllister | Ñañez | Ölmez |
            Katigbak""");
    private static final List<String> HOSTS =
            list("gmail.com | yahoo.com.ph | example.com | mail.example.co.uk | proton.me | example-studio.dev");

    private final Random dice;
    private final String first;
    private final String last;
    private final String mailbox;
    private final String digits;

    Secrets(Random dice, int number) {
        this.dice = dice;
        this.first = pick(FIRST);
        this.last = pick(LAST);
        this.mailbox = plain(first) + "." + plain(last) + number;
        this.digits = "%07d".formatted(2_000_000 + dice.nextInt(7_900_000));
    }

    String first() {
        return first;
    }

    String last() {
        return last;
    }

    String email() {
        return mailbox + "@example.com";
    }

    String phone() {
        return "+63 917 " + digits.substring(0, 3) + " " + digits.substring(3);
    }

    /** What must be nowhere in what a client gets, whatever stands around it. */
    List<String> tellTale() {
        return List.of(mailbox, digits, digits.substring(3) + digits.substring(0, 3));
    }

    /** A sentence that gives the person away. */
    String sentence() {
        return switch (dice.nextInt(6)) {
            case 0, 1 ->
                pick(List.of(
                                "Write to me at %s.",
                                "E-mail: %s", "My address is %s, any time.", "(%s)", "Contact %s or come by!"))
                        .formatted(writtenEmail());
            case 2, 3 ->
                pick(List.of(
                                "Call %s.",
                                "Mobile: %s",
                                "Phone %s after six.",
                                "Text me (%s)!",
                                "Reach me on %s or in the office."))
                        .formatted(writtenPhone());
            case 4 -> writtenLink();
            default -> writtenName();
        };
    }

    private String writtenEmail() {
        String host = pick(HOSTS);
        String address = mailbox + "@" + host;
        return switch (dice.nextInt(8)) {
            case 0 -> address.toUpperCase(Locale.ROOT);
            case 1 -> mailbox + "+jobs@" + host;
            case 2 -> mailbox + " (at) " + host.replace(".", " (dot) ");
            case 3 -> mailbox + " [at] " + host;
            case 4 -> mailbox + " at " + host.replace(".", " dot ");
            case 5 -> "mailto:" + address;
            case 6 -> "<" + address + ">";
            default -> address;
        };
    }

    private String writtenPhone() {
        String three = digits.substring(0, 3);
        String four = digits.substring(3);
        return switch (dice.nextInt(11)) {
            case 0 -> "0917" + digits;
            case 1 -> "0917-" + three + "-" + four;
            case 2 -> "+63917" + digits;
            case 3 -> "(0917) " + three + " " + four;
            case 4 -> "+63 (917) " + three + "-" + four;
            case 5 -> "0063 917 " + three + " " + four;
            case 6 -> "1-917-" + three + "-" + four;
            case 7 -> "917." + three + "." + four;
            case 8 -> "+44 20 " + four + " " + three;
            case 9 -> "(02) 8" + three + "-" + four;
            default -> phone();
        };
    }

    private String writtenLink() {
        return switch (dice.nextInt(8)) {
            case 0 -> "See https://www.linkedin.com/in/" + mailbox + "?src=cv for more.";
            case 1 -> "My work is on github.com/" + mailbox + ".";
            case 2 -> "Portfolio: http://" + mailbox.replace('.', '-') + ".example.com/work";
            case 3 -> "Follow @" + mailbox.replace('.', '_') + " for drafts.";
            case 4 -> "Telegram: " + mailbox;
            case 5 -> "Skype: live:" + mailbox;
            case 6 -> "www.facebook.com/" + mailbox + " has the rest.";
            default -> "IG: @" + mailbox;
        };
    }

    private String writtenName() {
        return switch (dice.nextInt(7)) {
            case 0 -> first + " " + last + " is a dependable colleague.";
            case 1 -> "Ask for Ms. " + last.toUpperCase(Locale.ROOT) + ".";
            case 2 -> last + ", " + first;
            case 3 -> "As " + last.toLowerCase(Locale.ROOT) + " I am known to all teams.";
            case 4 -> last + "'s team won the award.";
            case 5 -> "Yours, " + plainName(last);
            default -> "— " + first + " " + last;
        };
    }

    /** What stands between bars. */
    static List<String> list(String text) {
        return Arrays.stream(text.split("\\|")).map(String::strip).toList();
    }

    private String pick(List<String> list) {
        return list.get(dice.nextInt(list.size()));
    }

    private static String plainName(String name) {
        return Folded.of(name).substring(0, 1).toUpperCase(Locale.ROOT)
                + Folded.of(name).substring(1);
    }

    private static String plain(String name) {
        return Folded.of(name).replaceAll("[^a-z]", "");
    }
}
