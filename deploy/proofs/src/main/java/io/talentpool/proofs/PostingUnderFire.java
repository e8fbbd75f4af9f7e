package io.talentpool.proofs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Json;
import io.talentpool.local.client.Surprise;

/**
 * Posts requests from many threads and, once some are answered, lets something terrible happen. Whoever gets no answer waits
 * until the service is back and goes on with the next; nothing is posted twice.
 */
final class PostingUnderFire {

    private static final int THREADS = 16;
    private static final int ANSWERED_BEFORE = 60;
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final SystemUnderProof system;
    private final RequestPosts posts;
    private final List<Task> tasks = new ArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean struck;

    PostingUnderFire(SystemUnderProof system, RequestPosts posts, int count) {
        this.system = system;
        this.posts = posts;
        CandidatePool candidates = CandidatePool.of(system);
        Actor mira = system.talentPool().actor(SamplePerson.MIRA);
        Actor otto = system.talentPool().actor(SamplePerson.OTTO);
        for (int i = 0; i < count; i++) {
            boolean mirasTurn = i % 2 == 0;
            SamplePerson person = mirasTurn ? SamplePerson.MIRA : SamplePerson.OTTO;
            tasks.add(new Task(mirasTurn ? mira : otto, candidates.next(person)));
        }
    }

    /** @param disaster what happens once, in the middle */
    List<Post> run(Runnable disaster) {
        Queue<Task> waiting = new ConcurrentLinkedQueue<>(tasks);
        Queue<Post> results = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(CompletableFuture.runAsync(() -> work(waiting, results, disaster), threads));
            }
            running.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
        return List.copyOf(results);
    }

    private void work(Queue<Task> waiting, Queue<Post> results, Runnable disaster) {
        for (Task task = waiting.poll(); task != null; task = waiting.poll()) {
            Post post = post(task);
            results.add(post);
            if (post.fate() == Fate.UNANSWERED) {
                system.awaitReady("request-service", LONGEST);
            } else if (answered.incrementAndGet() == ANSWERED_BEFORE) {
                disaster.run();
                struck = true;
            }
        }
    }

    private Post post(Task task) {
        boolean after = struck;
        try {
            Exchange exchange = posts.post(task.client(), task.candidateId());
            if (exchange.status() == 201) {
                String id = Json.text(exchange.member("request"), "id");
                return new Post(after ? Fate.CREATED_AFTER : Fate.CREATED_BEFORE, Optional.of(id), "");
            }
            Fate fate = exchange.status() >= 500 ? Fate.UNANSWERED : Fate.REFUSED;
            return new Post(fate, Optional.empty(), exchange.status() + " " + exchange.answer());
        } catch (Surprise noAnswer) {
            return new Post(Fate.UNANSWERED, Optional.empty(), noAnswer.getMessage());
        }
    }

    private record Task(Actor client, String candidateId) {}

    /** What became of one request: whether it was accepted, and when. */
    enum Fate {
        CREATED_BEFORE("answered 201 before the kill"),
        CREATED_AFTER("answered 201 after it"),
        UNANSWERED("not answered, or with 5xx"),
        REFUSED("refused with 4xx");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    record Post(Fate fate, Optional<String> requestId, String detail) {}
}
