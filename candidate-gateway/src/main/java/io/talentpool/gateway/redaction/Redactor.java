package io.talentpool.gateway.redaction;

import io.talentpool.gateway.redaction.giveaway.Facts;
import io.talentpool.gateway.redaction.giveaway.Findings;
import io.talentpool.gateway.redaction.giveaway.Handles;
import io.talentpool.gateway.redaction.giveaway.IdentityNumbers;
import io.talentpool.gateway.redaction.giveaway.Links;
import io.talentpool.gateway.redaction.giveaway.Mails;
import io.talentpool.gateway.redaction.giveaway.Phones;
import io.talentpool.gateway.redaction.giveaway.Traces;
import io.talentpool.gateway.words.NormalText;

/**
 * Takes out of one candidate's texts what would tell a client who that is or how to reach them. Made per candidate, because it knows the
 * candidate's own secrets. Always applied before a text is cut to length, since half an address can no longer be recognised.
 */
public final class Redactor {

    /** What stands where something was taken out. */
    public static final String REMOVED = Findings.REMOVED;

    private static final int SHORT = 16;

    private final Traces traces;
    private final String region;
    private final OwnNames names;
    private final OwnContacts contacts;

    /**
     * @param secrets what is known of the candidate
     * @param region the candidate's country, two letters (ISO 3166), by whose rules phone numbers are read first
     */
    public Redactor(Secrets secrets, String region) {
        var parts = secrets.nameParts();
        this.traces = secrets.traces(parts);
        this.region = region;
        this.names = new OwnNames(secrets, parts);
        this.contacts = new OwnContacts(secrets);
    }

    /** The text without contacts, names and personal facts; never null. What stays is as it was, to the character. */
    public String redact(String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        var findings = new Findings(NormalText.of(text));
        if (!isOneOrTwoWords(text)) {
            findWhatAnybodyHas(findings);
        }
        contacts.find(findings);
        names.find(findings);
        return findings.removed();
    }

    /** Most texts are skills, titles and schools: letters and blanks, too short for a way to reach anybody. */
    private static boolean isOneOrTwoWords(String text) {
        return text.length() <= SHORT && text.chars().allMatch(letter -> Character.isLetter(letter) || letter == ' ');
    }

    private void findWhatAnybodyHas(Findings findings) {
        Mails.find(findings);
        Links.find(findings, traces);
        Handles.find(findings, traces);
        Phones.find(findings, region);
        IdentityNumbers.find(findings);
        Facts.find(findings);
    }

    /** The first characters of a redacted text, cut by code point and never within {@link #REMOVED}. */
    public static String beginning(String redacted, int characters) {
        if (redacted.codePointCount(0, redacted.length()) <= characters) {
            return redacted;
        }
        int end = redacted.offsetByCodePoints(0, characters);
        int mark = redacted.lastIndexOf(REMOVED, end - 1);
        boolean cuts = mark >= 0 && mark < end && mark + REMOVED.length() > end;
        return redacted.substring(0, cuts ? mark : end);
    }
}
