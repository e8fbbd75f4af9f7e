package io.talentpool.gateway.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.talentpool.gateway.redaction.giveaway.OwnLinks;
import io.talentpool.gateway.redaction.giveaway.Traces;
import io.talentpool.gateway.words.Folding;
import io.talentpool.gateway.words.Words;

/**
 * What must not be told of one candidate: names, ways to reach them, places and dates that belong to them alone. Collected from all that
 * is known, before any text is looked at.
 *
 * @param shownName the one word of the name that is shown, folded; empty where none is
 * @param names full names and parts of names, of the candidate and of those around, as written
 * @param mailboxes what stands before the @ of e-mail addresses, as written
 * @param phones digits only
 * @param words what must go wherever it stands as a word: handles, own domains, numbers
 * @param lines texts that must go as a whole: street lines, dates of birth
 */
public record Secrets(
        String shownName,
        Set<String> names,
        Set<String> mailboxes,
        Set<String> phones,
        Set<String> words,
        Set<String> lines) {

    private static final int LONG = 6;

    /** Collects secrets; null and blank values count as not known. */
    public static final class Collector {

        private String shownName = "";
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> mailboxes = new LinkedHashSet<>();
        private final Set<String> phones = new LinkedHashSet<>();
        private final Set<String> words = new LinkedHashSet<>();
        private final Set<String> lines = new LinkedHashSet<>();

        public Collector shownName(String name) {
            shownName = Folding.plain(name).text();
            return this;
        }

        public Collector names(Collection<String> written) {
            written.forEach(name -> add(names, name, 1));
            return this;
        }

        public Collector mails(Collection<String> written) {
            for (var mail : written) {
                if (known(mail)) {
                    var address = mail.strip();
                    int at = address.indexOf('@');
                    add(mailboxes, at < 0 ? address : address.substring(0, at), 3);
                    add(lines, address, 5);
                }
            }
            return this;
        }

        public Collector phones(Collection<String> written) {
            for (var phone : written) {
                if (known(phone)) {
                    add(phones, phone.replaceAll("\\D", ""), 7);
                }
            }
            return this;
        }

        /** @param written handles, profile links, hosts: of a link what it ends in counts, and the host where it is the candidate's own */
        public Collector handles(Collection<String> written) {
            written.stream()
                    .filter(Collector::known)
                    .forEach(handle -> OwnLinks.words(handle).forEach(word -> add(words, word, 4)));
            return this;
        }

        public Collector lines(Collection<String> written) {
            written.forEach(line -> add(lines, line, 6));
            return this;
        }

        private static boolean known(String text) {
            return text != null && !text.isBlank();
        }

        private static void add(Set<String> secrets, String secret, int shortest) {
            if (known(secret) && secret.strip().length() >= shortest && secret.length() <= 300) {
                secrets.add(secret.strip());
            }
        }

        public Secrets collected() {
            return new Secrets(
                    shownName,
                    Set.copyOf(names),
                    Set.copyOf(mailboxes),
                    Set.copyOf(phones),
                    Set.copyOf(words),
                    Set.copyOf(lines));
        }
    }

    /** The parts of all names, folded, the shown one among them. */
    List<String> nameParts() {
        var parts = new LinkedHashSet<String>();
        names.forEach(name -> parts.addAll(NameParts.of(Folding.plain(name).text())));
        names.stream()
                .filter(Folding::hasDigraphs)
                .forEach(
                        name -> parts.addAll(NameParts.of(Folding.digraphs(name).text())));
        names.stream()
                .filter(Folding::isOfAnotherScript)
                .flatMap(name -> Folding.spoken(name).stream())
                .forEach(spoken -> parts.addAll(NameParts.of(spoken)));
        return new ArrayList<>(parts);
    }

    /**
     * What people make handles and hosts of; ordinary words are no trace of anybody.
     *
     * @param parts as {@link #nameParts} has them
     */
    Traces traces(List<String> parts) {
        var marks = new ArrayList<String>(words);
        parts.stream()
                .filter(part -> !Words.isCommon(part) || part.length() > LONG)
                .forEach(marks::add);
        Stream.concat(Stream.of(shownName), mailboxes.stream())
                .filter(mark -> !Words.has(Folding.plain(mark).text()))
                .forEach(marks::add);
        return new Traces(parts, marks);
    }
}
