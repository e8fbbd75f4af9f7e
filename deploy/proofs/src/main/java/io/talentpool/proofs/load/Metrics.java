package io.talentpool.proofs.load;

import io.talentpool.local.client.Actor;

/** What a service's Prometheus page says. */
public final class Metrics {

    private final Actor stranger;

    /** @param stranger who reaches that service, past the edge */
    public Metrics(Actor stranger) {
        this.stranger = stranger;
    }

    /** The sum of all samples of that name whose labels contain that text. */
    public double sum(String name, String labels) {
        return stranger.get("/q/metrics")
                .expectStatus(200)
                .answer()
                .asText()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(labels))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
