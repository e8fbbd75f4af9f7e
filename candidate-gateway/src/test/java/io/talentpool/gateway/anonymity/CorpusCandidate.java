package io.talentpool.gateway.anonymity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Analysis;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Cultural;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Disc;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Leaderboard;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Typing;
import io.talentpool.gateway.bpoc.row.Privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Candidates of the corpus as rows of BPOC, and all that a client sees of one. */
final class CorpusCandidate {

    private static final Pictures PICTURES = new Pictures(address -> "tag");

    private CorpusCandidate() {}

    static AnonymousCandidate of(JsonNode user, JsonNode resume) {
        var read = new BpocCandidate(
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
                new Privacy(MissingNode.getInstance()));
        return new AnonymousCandidate(read, PICTURES);
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
}
