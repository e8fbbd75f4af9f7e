package io.talentpool.local.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import io.talentpool.local.client.Patience;

/** Follows the three topics in the background from the moment it starts, and remembers what it saw. */
public final class EventFollower implements AutoCloseable {

    private final List<LifeCycleEvent> seen = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private Optional<String> followedKey = Optional.empty();
    private Consumer<LifeCycleEvent> listener = event -> {};

    private EventFollower(TopicReader reader) {
        this.thread = new Thread(() -> readAll(reader), "event-follower");
        thread.setDaemon(true);
    }

    /** Returns once it follows: no event after this call is missed. */
    public static EventFollower start(String bootstrapServers) {
        EventFollower follower = new EventFollower(TopicReader.fromNow(bootstrapServers));
        follower.thread.start();
        return follower;
    }

    /** Tells the events of one request to a listener: those already seen at once, the others as they arrive. */
    public synchronized void follow(UUID requestId, Consumer<LifeCycleEvent> eventListener) {
        followedKey = Optional.of(requestId.toString());
        listener = eventListener;
        of(requestId).forEach(listener);
    }

    /** What has been seen of one request so far, in order of arrival. */
    public synchronized List<LifeCycleEvent> of(UUID requestId) {
        return seen.stream()
                .filter(event -> requestId.toString().equals(event.key()))
                .toList();
    }

    /** @throws Surprise when it does not arrive in time */
    public LifeCycleEvent await(UUID requestId, String type, Duration longest) {
        return Patience.await(
                "the event %s of request %s".formatted(type, requestId),
                longest,
                () -> of(requestId).stream()
                        .filter(event -> event.type().equals(type))
                        .findFirst());
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll(TopicReader reader) {
        try (reader) {
            while (!closed) {
                reader.read().forEach(this::arrived);
            }
        }
    }

    private synchronized void arrived(LifeCycleEvent event) {
        seen.add(event);
        if (followedKey.filter(key -> key.equals(event.key())).isPresent()) {
            listener.accept(event);
        }
    }
}
