package io.talentpool.started.pages;

import static io.talentpool.started.pages.Kind.FILLED;
import static io.talentpool.started.pages.Kind.PERCENT;
import static io.talentpool.started.pages.Kind.PICTURE;
import static io.talentpool.started.pages.Kind.TEXT;
import static io.talentpool.started.pages.Kind.UTC_TIME;
import static io.talentpool.started.pages.Kind.UUID;
import static io.talentpool.started.pages.Kind.WHOLE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.started.StartedSystem;
import io.talentpool.started.UsesTheSystem;

import com.fasterxml.jackson.databind.JsonNode;

/** The client's talent pool page: {@code GET /api/client/candidates}. */
@UsesTheSystem
class TalentPoolPageIT {

    private static final String CANDIDATES = "/api/client/candidates";

    private static final Shape CANDIDATE = Shape.object()
            .with("id", UUID)
            .with("firstName", FILLED)
            .with("avatar", PICTURE.orNull())
            .with("position", FILLED)
            .with("location", FILLED)
            .with("bio", TEXT)
            .with("skills", Kind.listOf(FILLED))
            .with("experienceYears", WHOLE_NUMBER)
            .with("culturalFitScore", PERCENT.orNull())
            .with("discType", Kind.oneOf("D", "I", "S", "C").orNull())
            .with("typingWpm", WHOLE_NUMBER.orNull())
            .with("leaderboardScore", PERCENT.orNull());

    private static final Shape PAGE =
            Wire.many("candidates", CANDIDATE).with("freshness", UTC_TIME).with("warnings", Kind.listOf(FILLED));

    private final Actor otto;

    TalentPoolPageIT(StartedSystem system) {
        this.otto = system.talentPool().actor(SamplePerson.OTTO);
    }

    @Test
    void showsEveryCandidateOnceWithExactlyTheseMembers() {
        List<JsonNode> pages = allPages();

        assertThat(pages).flatExtracting(PAGE::faultsOf).isEmpty();
        assertThat(candidatesOn(pages)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(candidatesOn(pages))
                .extracting(candidate -> candidate.path("id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void showsNullWhereNothingIsKnown() {
        List<JsonNode> candidates = candidatesOn(allPages());

        for (String member : List.of("avatar", "culturalFitScore", "discType", "typingWpm", "leaderboardScore")) {
            assertThat(candidates)
                    .as(member)
                    .anyMatch(candidate -> candidate.path(member).isNull());
            assertThat(candidates)
                    .as(member)
                    .anyMatch(candidate -> !candidate.path(member).isNull());
        }
    }

    @Test
    void hasTextsThatFitItsCards() {
        assertThat(candidatesOn(allPages())).allSatisfy(candidate -> {
            assertThat(candidate.path("bio").asText().codePoints().count()).isLessThanOrEqualTo(151);
            assertThat(candidate.path("skills").size()).isLessThanOrEqualTo(5);
        });
    }

    @Test
    void namesNobodyInFull() {
        assertThat(allPages()).extracting(JsonNode::toString).noneMatch(Wire.E_MAIL.asPredicate());
    }

    @Test
    void sendsEmptyFieldsOfItsFormForNoFilter() {
        JsonNode unfiltered = page("");
        JsonNode empty = page("?search=&skills=&location=&minExperience=&discType=&culturalFitMin=");

        assertThat(empty.path("candidates")).isEqualTo(unfiltered.path("candidates"));
    }

    @Test
    void filtersTogetherAndEachAlone() {
        everyoneOn(
                "?minExperience=3",
                candidate -> candidate.path("experienceYears").asInt() >= 3);
        everyoneOn(
                "?discType=s", candidate -> candidate.path("discType").asText().equals("S"));
        everyoneOn(
                "?culturalFitMin=50",
                candidate -> candidate.path("culturalFitScore").asInt() >= 50);
        everyoneOn(
                "?location=philippines",
                candidate -> candidate.path("location").asText().contains("Philippines"));
        assertThat(page("?skills=Excel,SQL").path("candidates")).isNotEmpty();
        everyoneOn(
                "?skills=Excel,SQL&minExperience=1&culturalFitMin=10",
                candidate -> candidate.path("experienceYears").asInt() >= 1
                        && candidate.path("culturalFitScore").asInt() >= 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minExperience=many", "discType=X", "culturalFitMin=101", "limit=0"})
    void isToldWhichFieldIsWrong(String filter) {
        Exchange refused = otto.get(CANDIDATES + "?" + filter).expect(400);

        assertThat(Wire.INVALID.faultsOf(refused.answer())).isEmpty();
        assertThat(refused.answer().at("/violations/0/field").asText())
                .isEqualTo(filter.substring(0, filter.indexOf('=')));
    }

    private void everyoneOn(String query, Predicate<JsonNode> fits) {
        assertThat(page(query).path("candidates")).as(query).isNotEmpty().allMatch(fits);
    }

    private JsonNode page(String query) {
        return otto.get(CANDIDATES + query).expect(200).answer();
    }

    private List<JsonNode> allPages() {
        List<JsonNode> pages = new ArrayList<>();
        pages.add(page("?limit=100"));
        while (!pages.get(pages.size() - 1).path("next_cursor").isNull()) {
            pages.add(page("?limit=100&cursor="
                    + pages.get(pages.size() - 1).path("next_cursor").asText()));
        }
        return pages;
    }

    private static List<JsonNode> candidatesOn(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> stream(page.path("candidates"))).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
