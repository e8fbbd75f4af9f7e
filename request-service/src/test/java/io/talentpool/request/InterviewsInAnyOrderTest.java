package io.talentpool.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

/**
 * Where a request stands depends on its interviews, not on the order in which their events arrive, nor on how often: every
 * order of the events of a story, with any one of them arriving twice, ends the same. Of a story's many orders every
 * seventh is tried out at each change, among which each event comes first, last and twice; all of them in the exhaustive build.
 */
@QuarkusTest
class InterviewsInAnyOrderTest extends RunningService {

    private static final int AT_ONCE = 8;
    private static final int FEW = 50;

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
                story("approved", "A1 scheduled", "A2 completed", "A3 no_show"),
                story("scheduled by A", "A1 scheduled", "A2 no_show", "A3 completed"),
                story("scheduled by B", "A1 scheduled", "A2 completed", "A3 no_show", "B1 scheduled"),
                story("scheduled by A", "A1 scheduled", "A2 completed"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stories")
    void endsTheSameInOneOrderOfSeven(String end, List<Step> story) throws Exception {
        List<List<Step>> orders = List.copyOf(ordersWithOneRepeated(story));
        int stride = orders.size() < FEW ? 1 : 7;
        assertEndIn(
                IntStream.iterate(0, number -> number < orders.size(), number -> number + stride)
                        .mapToObj(orders::get)
                        .toList(),
                end);
    }

    @Tag("exhaustive")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stories")
    void endsTheSameInEveryOrder(String end, List<Step> story) throws Exception {
        assertEndIn(ordersWithOneRepeated(story), end);
    }

    private void assertEndIn(Collection<List<Step>> orders, String end) throws Exception {
        List<Telling> tellings = orders.stream()
                .map(order -> new Telling(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), order))
                .toList();
        insert(tellings);
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<?> told : pool.invokeAll(
                    tellings.stream().<Callable<Void>>map(this::telling).toList())) {
                told.get();
            }
        } finally {
            pool.shutdown();
        }
        Map<UUID, String> ends = ends(tellings);
        tellings.forEach(telling -> assertEquals(telling.named(end), ends.get(telling.request()), telling::toString));
    }

    /** One order of a story's events, told of a request of its own. */
    private record Telling(UUID request, UUID a, UUID b, List<Step> order) {

        UUID interview(Step step) {
            return step.interview().equals("A") ? a : b;
        }

        String named(String end) {
            return end.replace(" A", " " + a).replace(" B", " " + b);
        }
    }

    private Callable<Void> telling(Telling telling) {
        return () -> {
            for (Step step : telling.order()) {
                new InterviewOfARequest.Change(telling.interview(step), step.version(), step.status())
                        .reach(followInterviews, telling.request().toString());
            }
            return null;
        };
    }

    private static void insert(List<Telling> tellings) {
        SuperuserSql.execute("""
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name)
                select id, '%s', gen_random_uuid(), 'Maya' from unnest('{%s}'::uuid[]) as id
                """.formatted(SamplePerson.MIRA.clientUserId(), ids(tellings)));
    }

    /** Where each request stands; every change of it must have been told. */
    private static Map<UUID, String> ends(List<Telling> tellings) {
        Map<UUID, String> ends = new HashMap<>();
        SuperuserSql.query("""
                select id, version = 1 + (select count(*) from interview_request_events where aggregateid = r.id),
                    case status when 'scheduled' then 'scheduled by ' || scheduled_interview_id else status::text end
                from interview_requests r where id = any('{%s}'::uuid[])
                """.formatted(ids(tellings))).forEach(row -> {
            assertEquals("t", row.get(1), "every change is told");
            ends.put(UUID.fromString(row.get(0)), row.get(2));
        });
        return ends;
    }

    private static String ids(List<Telling> tellings) {
        return tellings.stream().map(telling -> telling.request().toString()).collect(Collectors.joining(","));
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
