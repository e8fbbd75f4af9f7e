package io.talentpool.proofs.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Patience;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Prometheus says.
 *
 * @param prometheus somebody at its address
 */
record Watch(Actor prometheus) {

    /** Names of series in a question: words with underscores that stand before labels, a time, a bracket or the end. */
    private static final Pattern SERIES = Pattern.compile("\\b(up|[a-z]+(?:_[a-z0-9]+)+)(?=\\s*(?:[{\\[)><+-]|==|$))");

    /** The alerts whose condition holds at this moment, whether or not it has held for long enough to call anybody. */
    Set<String> alerts() {
        return ask("/api/v1/alerts")
                .path("alerts")
                .valueStream()
                .map(alert -> alert.at("/labels/alertname").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All rules by name. */
    Set<String> rules() {
        return rule("name");
    }

    /** The names of the series that the rules ask for. */
    Set<String> seriesOfRules() {
        return rule("query").stream().flatMap(query -> seriesIn(query).stream()).collect(Collectors.toSet());
    }

    private Set<String> rule(String member) {
        return ask("/api/v1/rules?type=alert")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .map(rule -> rule.path(member).asText())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> seriesIn(String query) {
        return SERIES.matcher(query)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** Whether anything of that name has been measured in the last minutes. */
    boolean knows(String series) {
        String query = URLEncoder.encode("count(last_over_time(%s[10m]))".formatted(series), StandardCharsets.UTF_8);
        return !ask("/api/v1/query?query=" + query).path("result").isEmpty();
    }

    /**
     * Waits until each of them has held.
     *
     * @return those that have not in time
     */
    Set<String> missing(Set<String> alerts, Duration longest) {
        Set<String> missing = new TreeSet<>(alerts);
        Patience.holds(longest, () -> {
            missing.removeAll(alerts());
            return missing.isEmpty();
        });
        return missing;
    }

    /** Waits until none of them holds; returns whether it comes to that. */
    boolean haveEnded(Set<String> alerts, Duration longest) {
        return Patience.holds(longest, () -> Collections.disjoint(alerts, alerts()));
    }

    private JsonNode ask(String path) {
        return prometheus.get(path).expectStatus(200).member("data");
    }
}
