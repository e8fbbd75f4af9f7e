package io.talentpool.gateway.anonymity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Disc;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Leaderboard;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Typing;
import io.talentpool.gateway.experience.YearsOfExperience;
import io.talentpool.gateway.extraction.Reading;
import io.talentpool.gateway.extraction.ResumeReader;
import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.redaction.Redactor;
import io.talentpool.gateway.resume.Resume;

/**
 * A candidate without what tells who it is. Every text it gives is redacted, every value the candidate hides is absent
 * (R14). Values are worked out when asked for: a list needs few of them. For one thread.
 */
public final class AnonymousCandidate {

    private static final Set<String> DISC_TYPES = Set.of("D", "I", "S", "C");

    private static final int LONGEST_GIVEAWAY = 400;

    private final BpocCandidate candidate;
    private final Pictures pictures;
    private final Anonymity anonymity;
    private final Reading reading;
    private Location location;
    private Optional<String> position;

    public AnonymousCandidate(BpocCandidate candidate, Pictures pictures) {
        this.candidate = candidate;
        this.pictures = pictures;
        this.anonymity = new Anonymity(candidate.person(), candidate.place(), candidate.resume(), candidate.privacy());
        this.reading = ResumeReader.reading(candidate.resume());
    }

    public UUID id() {
        return candidate.id();
    }

    /** Never empty. */
    public String firstName() {
        return anonymity.firstName();
    }

    /** Where their picture can be had from us; null where there is none. */
    public String avatar() {
        return pictures.shown(candidate.id(), candidate.avatarUrl(), candidate.privacy());
    }

    /** What they do; never empty. */
    public String position() {
        return knownPosition().orElse(Anonymity.NO_POSITION);
    }

    /** What they do, as far as they say so. */
    public Optional<String> knownPosition() {
        if (position == null) {
            position = anonymity.position(candidate.position());
        }
        return position;
    }

    public Location location() {
        if (location == null) {
            var place = candidate.privacy().hides("location") ? Place.UNKNOWN : candidate.place();
            location = Location.of(place, anonymity::place);
        }
        return location;
    }

    /** In full length; empty where there is none. */
    public String bio() {
        return candidate.privacy().hides("bio") ? "" : anonymity.redact(candidate.bio());
    }

    /** Its beginning, enough for so many characters: redacted before it is cut, like the whole. */
    public String bioBeginning(int characters) {
        var written = candidate.bio();
        if (written == null || written.length() <= characters + LONGEST_GIVEAWAY) {
            return Redactor.beginning(bio(), characters);
        }
        if (candidate.privacy().hides("bio")) {
            return "";
        }
        // What begins within the part that is kept ends within what is read, but for links, which are known by their
        // beginnings.
        return Redactor.beginning(anonymity.redact(written.substring(0, characters + LONGEST_GIVEAWAY)), characters);
    }

    /** Since when they are with BPOC; null where they keep it private, or nobody knows. */
    public Instant memberSince() {
        return candidate.privacy().hides("member_since") || joined().equals(BpocCandidate.UNKNOWN_TIME)
                ? null
                : joined();
    }

    /** As {@link #memberSince}, to sort by. */
    public Instant joined() {
        return candidate.createdAt();
    }

    /** Those of which something is left. */
    public List<String> skills() {
        return shown(reading.resume().skills());
    }

    public Resume resume() {
        return reading.resume().map(anonymity::redact, Anonymity::saysSomething);
    }

    /** How well the résumé could be read; what is in it is not for showing, {@link #resume} is. */
    public Reading reading() {
        return reading;
    }

    /** Completed years; 0 where the résumé names no job. */
    public int experienceYears(YearMonth now) {
        return YearsOfExperience.of(reading.resume().times(), reading.resume().statedExperience(), now);
    }

    /** 0 to 100; null where the test was not taken. */
    public BigDecimal culturalScore() {
        var result = Members.of(candidate.cultural().result());
        return Score.of(result.first("overallScore"))
                .or(() -> Score.of(Members.of(result.first("writing")).first("score")))
                .orElse(null);
    }

    public String culturalSummary() {
        return anonymity.redact(candidate.cultural().summary());
    }

    public List<String> culturalTraits() {
        return shown(JsonTexts.lines(Members.of(candidate.cultural().result()).first("traits")));
    }

    /** D, I, S or C; null where the test was not taken. */
    public String discType() {
        return discType(candidate.disc().primaryType());
    }

    public String secondaryDiscType() {
        return discType(candidate.disc().secondaryType());
    }

    /** The scores; its texts are not for showing, {@link #discDescription} is. */
    public Disc discScores() {
        return candidate.disc();
    }

    public String discDescription() {
        return anonymity.redact(candidate.disc().assessment());
    }

    public Typing typing() {
        return candidate.typing();
    }

    public Leaderboard leaderboard() {
        return candidate.leaderboard();
    }

    /** What BPOC's language model made of it. */
    public Insights insights() {
        return Insights.of(candidate.analysis(), candidate.privacy(), anonymity::redact);
    }

    private List<String> shown(List<String> texts) {
        return texts.stream()
                .map(anonymity::redact)
                .filter(Anonymity::saysSomething)
                .toList();
    }

    private static String discType(String letter) {
        var type = letter == null ? "" : letter.strip().toUpperCase(Locale.ROOT);
        return DISC_TYPES.contains(type) ? type : null;
    }
}
