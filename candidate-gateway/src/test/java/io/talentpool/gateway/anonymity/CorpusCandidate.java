package io.talentpool.gateway.anonymity;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.talentpool.gateway.bpoc.BpocCandidate;
import io.talentpool.gateway.bpoc.BpocCandidate.Analysis;
import io.talentpool.gateway.bpoc.BpocCandidate.Cultural;
import io.talentpool.gateway.bpoc.BpocCandidate.Disc;
import io.talentpool.gateway.bpoc.BpocCandidate.Leaderboard;
import io.talentpool.gateway.bpoc.BpocCandidate.Person;
import io.talentpool.gateway.bpoc.BpocCandidate.Place;
import io.talentpool.gateway.bpoc.BpocCandidate.Typing;
import io.talentpool.gateway.bpoc.Privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Candidates of the corpus as rows of BPOC, and all that a client sees of one. */
final class CorpusCandidate {

    private CorpusCandidate() {}

    static AnonymousCandidate of(JsonNode user, JsonNode resume) {
        return new AnonymousCandidate(new BpocCandidate(
                new UUID(1, user.hashCode()),
                new Person(text(user, "first_name"), text(user, "last_name"), text(user, "email"), text(user, "phone")),
                text(user, "avatar_url"),
                text(user, "bio"),
                text(user, "position"),
                new Place(text(user, "location_city"), text(user, "location_province"), text(user, "location_country")),
                Instant.EPOCH,
                resume,
                new Cultural(MissingNode.getInstance(), null),
                new Disc(null, null, null, null, null, null, null),
                new Typing(null, null, null, null),
                new Leaderboard(null, null),
                new Analysis(null, MissingNode.getInstance(), MissingNode.getInstance()),
                new Privacy(MissingNode.getInstance())));
    }

    static String text(JsonNode node, String member) {
        return node.path(member).isTextual() ? node.path(member).textValue() : null;
    }

    /** Every text of a profile. */
    static List<String> shown(AnonymousCandidate candidate) {
        var shown = new ArrayList<String>();
        shown.add(candidate.firstName());
        shown.add(candidate.position());
        shown.add(candidate.location().full());
        shown.add(candidate.bio());
        var resume = candidate.resume();
        shown.add(resume.summary());
        shown.addAll(candidate.skills());
        resume.experience()
                .forEach(
                        job -> shown.addAll(List.of(job.position(), job.company(), job.duration(), job.description())));
        resume.education()
                .forEach(degree -> shown.addAll(
                        List.of(degree.degree(), degree.institution(), degree.year(), degree.major(), degree.gpa())));
        shown.addAll(resume.certifications());
        resume.languages().forEach(language -> shown.addAll(List.of(language.language(), language.proficiency())));
        return shown;
    }

    /** Whether a secret stands in a text: without case and accents; numbers by their digits, whatever is between. */
    static boolean isIn(String secret, String text) {
        var digits = secret.replaceAll("\\D", "");
        boolean isNumber = secret.chars().noneMatch(Character::isLetter) && digits.length() > 4;
        return isNumber
                ? digits(text).contains(digits)
                : (" " + folded(text) + " ").contains(wordLike(secret) ? " " + folded(secret) + " " : folded(secret));
    }

    /** Short secrets are words, “Go”, “28”: as parts of others they are in every text. */
    private static boolean wordLike(String secret) {
        return secret.length() <= 3;
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isDigit)
                .forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    private static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|\\p{Cf}", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[\\s,.;:!?()\"'’“”]+", " ").strip();
    }
}
