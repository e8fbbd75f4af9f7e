package io.talentpool.embedded.bpoc;

import java.util.List;
import java.util.Locale;

import io.talentpool.embedded.bpoc.SamplePeople.Person;

/** Free texts as people write them: some short, some far too long, many with something in them that gives the person away. */
final class SampleTexts {

    private static final List<String> OPENINGS = List.of(
            "I like work that leaves people better off than it found them.",
            "Calm under pressure, curious by habit.",
            "Ten-minute problems should take ten minutes.",
            "Naïve questions first, clever answers later.",
            "I have worked from home since long before it was usual.");

    private static final List<String> GIVEAWAYS = List.of(
            "Write to me at {email}.",
            "Call or text {phone} any time.",
            "My work is at {link} and on www.linkedin.example/in/{last}.",
            "— {first} {last}",
            "E-mail: {email}, mobile: {phone}",
            "As Ms. {LAST} my pupils knew me; ask for {last}.",
            "Find me as @{handle} on Instagram or at {handle} (at) example (dot) com.");

    private final Person person;
    private final Dice dice;

    SampleTexts(Person person, Dice dice) {
        this.person = person;
        this.dice = dice;
    }

    String bio(Profession profession, int candidate) {
        var bio = dice.pick(OPENINGS) + " " + achievement(profession) + " " + giveaway(50);
        // One in sixteen writes a novel.
        return candidate % 16 == 7 ? (bio + "\n").repeat(40) : bio.strip();
    }

    String summary(Profession profession) {
        return "%s with a record of dependable delivery. %s %s"
                .formatted(dice.pick(profession.positions), achievement(profession), giveaway(30))
                .strip();
    }

    String description(Profession profession) {
        return (achievement(profession) + " " + giveaway(10)).strip();
    }

    String assessment(String subject) {
        return "%s shows steady %s, and explains decisions well. %s"
                .formatted(
                        dice.chance(40) ? person.firstName() + " " + person.lastName() : "The candidate",
                        subject,
                        giveaway(10))
                .strip();
    }

    private String achievement(Profession profession) {
        return profession.achievement.formatted(dice.between(2, 90));
    }

    private String giveaway(int percent) {
        return dice.chance(percent) ? fill(dice.pick(GIVEAWAYS)) : "";
    }

    private String fill(String template) {
        return template.replace("{email}", person.email())
                .replace("{phone}", person.phone())
                .replace("{link}", person.link())
                .replace("{first}", person.firstName())
                .replace("{LAST}", person.lastName().toUpperCase(Locale.ROOT))
                .replace("{last}", person.lastName())
                .replace("{handle}", person.email().substring(0, person.email().indexOf('@')));
    }
}
