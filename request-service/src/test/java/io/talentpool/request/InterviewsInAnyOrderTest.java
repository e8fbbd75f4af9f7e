package io.talentpool.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

/**
 * Where a request stands depends on its interviews, not on the order in which their events arrive, nor on how often: every
 * order of the events of a story, with any one of them arriving twice, ends the same.
 */
@QuarkusTest
class InterviewsInAnyOrderTest extends RunningService {

    private static final int AT_ONCE = 8;

    @Inject
    FollowInterviews followInterviews;

    /** One change in a story: which interview, its version, where it stands then. */
    private record Step(String interview, int version, String status) {}

    static Stream<Arguments> stories() {
        return Stream.of(
                story("scheduled by B", "A1 scheduled", "A2 cancelled", "B1 scheduled", "B2 completed"),
                story("scheduled by B", "A1 scheduled", "A2 no_show", "B1 scheduled", "B2 scheduled"),
                story("scheduled by A", "A1 scheduled", "A2 scheduled", "A3 cancelled", "A4 scheduled"),
                story("approved", "A1 scheduled", "A2 cancelled", "B1 scheduled", "B2 no_show"),
                story("approved", "A1 scheduled", "A2 cancelled"),
                story("scheduled by A", "A1 scheduled", "A2 completed"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stories")
    void endsTheSame(String end, List<Step> story) throws Exception {
        Map<String, List<Step>> orders = new HashMap<>();
        for (List<Step> order : ordersWithOneRepeated(story)) {
            orders.put(UUID.randomUUID().toString(), order);
        }
        insert(orders.keySet());
        Map<String, String> ends = new ConcurrentHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            pool.invokeAll(orders.keySet().stream()
                    .<Callable<String>>map(request -> () -> ends.put(request, play(request, orders.get(request))))
                    .toList());
        } finally {
            pool.shutdown();
        }
        orders.forEach((request, order) -> assertEquals(end, ends.get(request), order::toString));
    }

    private String play(String request, List<Step> order) {
        Map<String, UUID> ids = new HashMap<>();
        for (Step step : order) {
            UUID interview = ids.computeIfAbsent(step.interview(), name -> UUID.randomUUID());
            new InterviewOfARequest.Change(interview, step.version(), step.status()).reach(followInterviews, request);
        }
        List<String> row = SuperuserSql.query("""
                select status, scheduled_interview_id, version,
                    1 + (select count(*) from interview_request_events where aggregateid = r.id)
                from interview_requests r where id = '%s'
                """.formatted(request)).get(0);
        assertEquals(row.get(3), row.get(2), () -> "not every change was told after " + order);
        return row.get(0).equals("scheduled") ? "scheduled by " + nameOf(UUID.fromString(row.get(1)), ids) : row.get(0);
    }

    private static String nameOf(UUID interview, Map<String, UUID> ids) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(interview))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("none of them");
    }

    private static void insert(Set<String> requests) {
        requests.forEach(id -> SuperuserSql.execute("""
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name)
                values ('%s', '%s', gen_random_uuid(), 'Maya')
                """.formatted(id, SamplePerson.MIRA.clientUserId())));
    }

    private static Arguments story(String end, String... steps) {
        return Arguments.of(
                end,
                Stream.of(steps)
                        .map(step -> new Step(
                                step.substring(0, 1), Integer.parseInt(step.substring(1, 2)), step.substring(3)))
                        .toList());
    }

    private static Set<List<Step>> ordersWithOneRepeated(List<Step> story) {
        Set<List<Step>> orders = new LinkedHashSet<>();
        for (Step repeated : story) {
            List<Step> steps = new ArrayList<>(story);
            steps.add(repeated);
            addOrders(new ArrayList<>(), steps, orders);
        }
        return orders;
    }

    private static void addOrders(List<Step> begun, List<Step> left, Set<List<Step>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(begun));
        }
        for (int i = 0; i < left.size(); i++) {
            List<Step> rest = new ArrayList<>(left);
            begun.add(rest.remove(i));
            addOrders(begun, rest, orders);
            begun.remove(begun.size() - 1);
        }
    }
}
