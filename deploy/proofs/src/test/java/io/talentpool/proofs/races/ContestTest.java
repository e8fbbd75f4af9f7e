package io.talentpool.proofs.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Json;

class ContestTest {

    private final Contest contest = Contest.of("approve", 409, callers -> List.of());

    @Test
    void isFairWhenOneWinsAndTheOthersAreToldWhyNot() {
        assertThat(contest.isFair(answers(409, 200, 409))).isTrue();
    }

    @Test
    void isUnfairWhenNobodyWinsOrTwoDo() {
        assertThat(contest.isFair(answers(409, 409))).isFalse();
        assertThat(contest.isFair(answers(200, 201, 409))).isFalse();
    }

    @Test
    void isUnfairWhenALoserIsToldSomethingElse() {
        assertThat(contest.isFair(answers(200, 500))).isFalse();
        assertThat(contest.isFair(answers(200, 412))).isFalse();
    }

    @Test
    void letsManyWinAFreeForAll() {
        Contest freeForAll =
                Contest.of("record or cancel", 409, callers -> List.of()).freeForAll();

        assertThat(freeForAll.isFair(answers(200, 201, 409))).isTrue();
        assertThat(freeForAll.isFair(answers(200, 503))).isFalse();
    }

    private static List<Exchange> answers(int... statuses) {
        return Arrays.stream(statuses)
                .mapToObj(status -> new Exchange(
                        "carla",
                        "POST",
                        "/",
                        Optional.empty(),
                        status,
                        HttpHeaders.of(Map.of(), (name, value) -> true),
                        Json.of(Map.of()),
                        Duration.ZERO))
                .toList();
    }
}
