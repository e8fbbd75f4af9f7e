package io.talentpool.gateway.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.talentpool.gateway.redaction.giveaway.Findings;
import io.talentpool.gateway.words.Folding;
import io.talentpool.gateway.words.Words;

/** Finds what is known to be the candidate's own: phone numbers by their last digits, mailboxes, handles, hosts, street lines, dates of birth. */
final class OwnContacts {

    private static final int LAST_DIGITS = 7;
    private static final int SHORTEST = 4;

    private final List<Pattern> phones;
    private final List<Pattern> words;

    OwnContacts(Secrets secrets) {
        this.phones = secrets.phones().stream().map(OwnContacts::phone).toList();
        var words = new ArrayList<Pattern>();
        secrets.mailboxes().stream()
                .map(mailbox -> Folding.plain(mailbox).text())
                .filter(mailbox ->
                        mailbox.length() >= SHORTEST && !mailbox.equals(secrets.shownName()) && !Words.has(mailbox))
                .forEach(mailbox -> words.add(word(mailbox, "[\\s._-]?")));
        secrets.words().stream()
                .map(word -> Folding.plain(word).text())
                .filter(word -> !word.equals(secrets.shownName()))
                .forEach(word -> words.add(word(word, "[\\s._-]?")));
        secrets.lines().forEach(line -> words.add(word(Folding.plain(line).text(), "[^\\p{L}\\p{N}]{0,4}")));
        this.words = words;
    }

    private static Pattern phone(String digits) {
        var last = digits.substring(digits.length() - LAST_DIGITS);
        var spaced = Arrays.stream(last.split(""))
                .collect(Collectors.joining("(?:[^\\p{L}\\p{N}\\n,]{0,4}|\\s(?:dash|hyphen|dot|space)\\s)"));
        return Pattern.compile("(?:(?<!\\d)[+(]{0,2}\\d(?:[^\\p{L}\\p{N}\\n]{0,3}\\d){0,8}[^\\p{L}\\p{N}\\n]{0,3})?"
                + spaced + "(?!\\d)");
    }

    /** In a folded text, with anything or nothing where there are no letters. */
    private static Pattern word(String secret, String between) {
        var pieces = Arrays.stream(secret.split("[^\\p{L}\\p{N}]+"))
                .filter(piece -> !piece.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining(between));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + pieces + "(?![\\p{L}\\p{N}])");
    }

    void find(Findings findings) {
        phones.forEach(findings::addAll);
        if (words.isEmpty()) {
            return;
        }
        var folding = Folding.plain(findings.text());
        for (var word : words) {
            var found = word.matcher(folding.text());
            while (found.find()) {
                if (found.end() > found.start()) {
                    findings.add(folding.from()[found.start()], folding.to()[found.end() - 1]);
                }
            }
        }
    }
}
