package io.talentpool.proofs.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people look for: words, skills, places and numbers, alone and together, some of it common, some rare, some not there. */
public final class Searches implements Supplier<String> {

    public static final String PATH = "/api/client/candidates";

    private static final List<String> WORDS = split("""
            analyst,developer,manager,support,curious,calm,spreadsheets,remote,tickets,designer,sql,zoë,maria,answers,dashboards,\
            campaigns,brand,claims,ork,seo,nobody has this,quarkus,manila,cebu,execut,an,r""");
    private static final List<String> SKILLS = split(
            "Java,SQL,Python,Excel,Figma,SEO,Zendesk,C++,React,Payroll,HIPAA,Notion,Six Sigma,Docker,Tableau,Cobol");
    private static final List<String> PLACES = split("Cebu,Philippines,sao paulo,Manila,Poland,Atlantis,Davao");

    private final Random dice;

    public Searches(long seed) {
        this.dice = new Random(seed);
    }

    /** One to three filters. */
    @Override
    public synchronized String get() {
        return IntStream.range(0, 1 + dice.nextInt(3))
                .mapToObj(filter -> parameter())
                .collect(Collectors.joining("&", PATH + "?limit=20&", ""));
    }

    private String parameter() {
        return switch (dice.nextInt(7)) {
            case 0, 1 -> "search=" + encode(pick(WORDS));
            case 2 -> "skills=" + encode(pick(SKILLS) + "," + pick(SKILLS));
            case 3 -> "location=" + encode(pick(PLACES));
            case 4 -> "minExperience=" + dice.nextInt(15);
            case 5 -> "discType=" + pick(List.of("D", "I", "S", "C"));
            default -> "culturalFitMin=" + (30 + dice.nextInt(70));
        };
    }

    private String pick(List<String> list) {
        return list.get(dice.nextInt(list.size()));
    }

    private static List<String> split(String words) {
        return List.of(words.split(","));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
