package io.talentpool.gateway.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.talentpool.gateway.redaction.giveaway.Findings;
import io.talentpool.gateway.redaction.giveaway.Phones;
import io.talentpool.gateway.words.Folding;
import io.talentpool.gateway.words.Words;

/** Finds what is known to be the candidate's own: phone numbers by their last digits, mailboxes, handles, hosts, street lines, dates of birth. */
final class OwnContacts {

    private static final int LAST_DIGITS = 7;
    private static final int SHORTEST = 4;

    private final List<Phone> phones;
    private final List<Wanted> words;

    /** Of most texts its first piece tells already that it is not in them, and then nothing has to be compiled. */
    private static final class Wanted {

        private final List<String> pieces;
        private final String between;
        private Pattern pattern;

        Wanted(String secret, String between) {
            this.pieces = Arrays.stream(secret.split("[^\\p{L}\\p{N}]+"))
                    .filter(piece -> !piece.isEmpty())
                    .toList();
            this.between = between;
        }

        void find(Folding folding, Findings findings) {
            if (pieces.isEmpty() || !folding.text().contains(pieces.get(0))) {
                return;
            }
            if (pattern == null) {
                pattern = Pattern.compile("(?<![\\p{L}\\p{N}])"
                        + pieces.stream().map(Pattern::quote).collect(Collectors.joining(between))
                        + "(?![\\p{L}\\p{N}])");
            }
            var found = pattern.matcher(folding.text());
            while (found.find()) {
                findings.add(folding.start(found.start()), folding.end(found.end() - 1));
            }
        }
    }

    OwnContacts(Secrets secrets) {
        this.phones = secrets.phones().stream().map(Phone::new).toList();
        var words = new ArrayList<Wanted>();
        secrets.mailboxes().stream()
                .map(mailbox -> Folding.plain(mailbox).text())
                .filter(mailbox ->
                        mailbox.length() >= SHORTEST && !mailbox.equals(secrets.shownName()) && !Words.has(mailbox))
                .forEach(mailbox -> words.add(new Wanted(mailbox, "[\\s._-]?")));
        secrets.words().stream()
                .map(word -> Folding.plain(word).text())
                .filter(word -> !word.equals(secrets.shownName()))
                .forEach(word -> words.add(new Wanted(word, "[\\s._-]?")));
        secrets.lines().forEach(line -> words.add(new Wanted(Folding.plain(line).text(), "[^\\p{L}\\p{N}]{0,4}")));
        this.words = words;
    }

    /** Finds a number by its last digits and ignores what stands between them. */
    private static final class Phone {

        /** A plus begins another number, a stop with a blank another sentence. */
        private static final String BEFORE = "(?:(?!\\.\\s|\\+)[^\\p{L}\\p{N}\\n]){0,3}";

        private final String last;
        private Pattern pattern;

        Phone(String digits) {
            this.last = digits.substring(digits.length() - LAST_DIGITS);
        }

        /** @param digits all that are in the text */
        void find(String digits, Findings findings) {
            if (!digits.contains(last)) {
                return;
            }
            if (pattern == null) {
                var spaced = Arrays.stream(last.split(""))
                        .collect(Collectors.joining("(?:[^\\p{L}\\p{N}\\n,]{0,4}|\\s(?:dash|hyphen|dot|space)\\s)"));
                pattern = Pattern.compile(
                        "(?:(?<!\\d)[+(]{0,2}\\d(?:" + BEFORE + "\\d){0,8}" + BEFORE + ")?" + spaced + "(?!\\d)");
            }
            findings.addAll(pattern);
        }
    }

    void find(Findings findings) {
        if (Phones.hasEnoughDigits(findings.text())) {
            var digits = Phones.digits(findings.text());
            phones.forEach(phone -> phone.find(digits, findings));
        }
        if (!words.isEmpty()) {
            var folding = Folding.plain(findings.text());
            words.forEach(word -> word.find(folding, findings));
        }
    }
}
