package io.talentpool.proofs.anonymity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Patience;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.Crew;
import io.talentpool.proofs.stage.ProvingClient;
import io.talentpool.proofs.stage.TokenMint;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Puts candidates into BPOC whose texts give them away in every way that people find, and reads all that a client can get of them.
 * They are taken away again afterwards.
 */
@Command(
        name = "anonymity",
        description = "Nothing that a client gets gives a candidate away, and little is taken out for nothing.")
public final class AnonymityProof implements Proof {

    private static final int HANDS = 8;
    private static final int AT_ONCE = 500;
    private static final double GOOD_PRECISION = 99.0;
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final String LIST = "/api/client/candidates?search=anonymity&limit=100";
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\s.()/+-]*\\d)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Option(
            names = "--candidates",
            defaultValue = "3000",
            description = "How many, of seven texts each (default: 3000).")
    private int candidates;

    @Option(names = "--seed", defaultValue = "20261126", description = "What to repeat a run with.")
    private long seed;

    @Option(
            names = "--one-of",
            defaultValue = "1",
            description = "Of so many candidates and texts that others made one is tried (default: 1, all).")
    private int oneOf;

    private final ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
    private final AtomicInteger kept = new AtomicInteger();

    @Override
    public Optional<String> small() {
        return Optional.of("--candidates 300 --one-of 10");
    }

    @Override
    public boolean disturbsNobody() {
        return true;
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        Planted planted = new Planted(candidates, seed);
        Actor client =
                ProvingClient.first(1, system, TokenMint.of(system)).get(0).actor();
        forget(system);
        try {
            insert(planted, system);
            report.figure("candidates, texts", planted.all().size() + ", " + planted.texts());
            List<JsonNode> listed = awaitListed(client);
            report.check("all of them are listed", listed.size() == candidates);
            Map<String, JsonNode> byId = listed.stream()
                    .collect(Collectors.toMap(item -> item.path("id").asText(), item -> item));
            Crew.work(HANDS, planted.all().size(), number -> {
                Planted.Told told = planted.all().get(number);
                JsonNode profile = client.get("/api/client/candidates/" + told.id)
                        .expect(200)
                        .member("candidate");
                examine(told, profile, byId.get(told.id.toString()));
            });
            conclude(report);
            examineJudged(system, client, report);
        } finally {
            forget(system);
        }
    }

    /** The same of texts and people that nobody made up for this redactor. */
    private void examineJudged(SystemUnderProof system, Actor client, Report report) {
        List<Judged> all = Judged.all();
        List<Judged> judged = IntStream.range(0, all.size())
                .filter(number -> number % oneOf == 0)
                .mapToObj(all::get)
                .toList();
        insert("users", judged.stream().map(Judged::user).toList(), system);
        insert("resumes_extracted", judged.stream().map(Judged::resumeRow).toList(), system);
        var score = new Judged.Score();
        var leaks = new ConcurrentLinkedQueue<String>();
        Crew.work(HANDS, judged.size(), number -> {
            Judged one = judged.get(number);
            String shown = text(
                    client.get("/api/client/candidates/" + one.id()).expect(200).member("candidate"));
            List<String> left = one.left(shown);
            left.forEach(secret -> leaks.add(one.kind() + ": " + secret));
            score.add(one, left.size(), one.lost(shown).size());
        });
        score.lines().forEach(line -> report.figure("judged by others", line));
        report.figure("recall, kept, F2", "%.4f, %.4f, %.4f".formatted(score.recall(), score.kept(), score.f2()));
        report.none("nothing that others look for is left", leaks);
        report.check("nearly all that others want kept is kept", score.kept() >= GOOD_PRECISION / 100);
    }

    private void conclude(Report report) {
        int harmless = kept.get() + lost.size();
        double precision = 100.0 * kept.get() / harmless;
        report.none("nothing gives anybody away", leaks);
        report.figure("harmless phrases, of them kept", "%d, %.2f %%".formatted(harmless, precision));
        Map<String, Long> byPhrase =
                new TreeMap<>(lost.stream().collect(Collectors.groupingBy(phrase -> phrase, Collectors.counting())));
        report.figure("taken out for nothing", byPhrase.isEmpty() ? "none" : byPhrase);
        report.check("hardly anything is taken out for nothing", precision >= GOOD_PRECISION);
    }

    private void examine(Planted.Told told, JsonNode profile, JsonNode item) {
        String shown = text(profile) + "\n" + text(item);
        String folded = Folded.of(shown);
        List<String> numbers = NUMBER.matcher(shown)
                .results()
                .map(number -> number.group().replaceAll("[^0-9]", ""))
                .toList();
        for (String secret : told.secrets.tellTale()) {
            boolean isDigits = secret.matches("\\d+");
            note(
                    isDigits ? numbers.stream().anyMatch(number -> number.contains(secret)) : folded.contains(secret),
                    secret,
                    told);
        }
        note(hasLastName(folded, told.secrets.last()), told.secrets.last(), told);
        String texts = text(profile);
        for (String phrase : told.harmless) {
            if (texts.contains(phrase)) {
                kept.incrementAndGet();
            } else {
                lost.add(phrase);
            }
        }
    }

    private void note(boolean isLeak, String secret, Planted.Told told) {
        if (isLeak) {
            leaks.add("%s of %s, planted as one of %s".formatted(secret, told.id, told.giveaways));
        }
    }

    /** As a whole, whatever stands between its parts. */
    private static boolean hasLastName(String folded, String last) {
        List<String> parts = new ArrayList<>();
        WORD.matcher(Folded.of(last)).results().forEach(part -> parts.add(Pattern.quote(part.group())));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + String.join("[^\\p{L}\\p{N}]*", parts) + "(?![\\p{L}\\p{N}])")
                .matcher(folded)
                .find();
    }

    /** All that is text in it, one a line. */
    private static String text(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        List<String> texts = new ArrayList<>();
        node.properties().stream()
                .filter(member -> !member.getKey().equals("id"))
                .forEach(member -> texts.add(text(member.getValue())));
        if (node.isArray()) {
            node.forEach(element -> texts.add(text(element)));
        }
        return String.join("\n", texts);
    }

    private List<JsonNode> awaitListed(Actor client) {
        return Patience.await(
                "all of them to be found",
                LONGEST,
                () -> Optional.of(listed(client)).filter(found -> found.size() >= candidates));
    }

    private static List<JsonNode> listed(Actor client) {
        List<JsonNode> found = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = client.get(LIST + cursor).expect(200).answer();
            page.path("candidates").forEach(found::add);
            cursor = page.path("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.path("next_cursor").asText();
        }
        return found;
    }

    private static void insert(Planted planted, SystemUnderProof system) {
        for (String table : planted.all().get(0).rows().keySet()) {
            insert(
                    table,
                    planted.all().stream().map(told -> told.rows().get(table)).toList(),
                    system);
        }
    }

    private static void insert(String table, List<Map<String, Object>> rows, SystemUnderProof system) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Map<String, Object>> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            system.bpoc().insert(Map.of(table, some));
        }
    }

    private static void forget(SystemUnderProof system) {
        system.bpoc().change("delete from users where " + Planted.OURS);
    }
}
