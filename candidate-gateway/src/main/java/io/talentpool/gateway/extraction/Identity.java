package io.talentpool.gateway.extraction;

import java.util.List;

/**
 * Whom a résumé tells it is about, and who else is named in it: not to be shown, logged or kept, only to be taken out of texts.
 *
 * @param names of the candidate and of parents, spouses and referees, whole or in part
 * @param familyNames family names, where the résumé marks them as such
 * @param mails e-mail addresses
 * @param phones as written
 * @param handles user names, links to profiles, own sites
 * @param lines street lines, dates of birth, numbers of documents
 */
public record Identity(
        List<String> names,
        List<String> familyNames,
        List<String> mails,
        List<String> phones,
        List<String> handles,
        List<String> lines) {

    @Override
    public String toString() {
        return "Identity[…]"; // so that no log line can ever name one
    }
}
