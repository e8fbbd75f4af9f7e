package io.talentpool.gateway.redaction;

import java.text.Normalizer;

/**
 * Takes out of one candidate's texts what would tell a client who that is or how to reach them. Made per candidate,
 * because it knows the candidate's own names. Always applied before a text is cut to length, since half an address can no longer be
 * recognised.
 */
public final class Redactor {

    /** What stands where something was taken out. */
    public static final String REMOVED = "[removed]";

    private final OwnNames ownNames;

    /** Any of the three may be null: BPOC does not have them all of everybody. */
    public Redactor(String firstName, String lastName, String email) {
        this.ownNames = OwnNames.of(lastName, email, firstName);
    }

    /** The text without contacts and without the candidate's last name; never null, never of another meaning. */
    public String redact(String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        // Full-width digits and letters are read as what they look like.
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return ownNames.removeFrom(Contacts.removeFrom(composed));
    }

    /** A first name, without the last name that some people type into the same field; may be empty. */
    public String firstNameOnly(String firstName) {
        return redact(firstName).replace(REMOVED, "").replaceAll("\\s+", " ").strip();
    }
}
