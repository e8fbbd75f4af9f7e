package io.talentpool.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that migrations add to enum types. PostgreSQL lets nobody use an added value in the transaction that added it; in the
 * one-file form, which is one transaction, a type is therefore created with all the values it ever gets.
 */
final class EnumValues {

    private static final Pattern ADDITION = Pattern.compile(
            "alter\\s+type\\s+(\\w+)\\s+add\\s+value\\s+(?:if\\s+not\\s+exists\\s+)?('[^']+')\\s*(?:(before|after)\\s+('[^']+'))?\\s*;",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CREATION =
            Pattern.compile("(create\\s+type\\s+(\\w+)\\s+as\\s+enum\\s*\\()([^)]*)(\\))", Pattern.CASE_INSENSITIVE);

    private record Addition(String value, boolean before, String neighbour) {}

    private final Map<String, List<Addition>> additions = new LinkedHashMap<>();

    /** Takes note of the values that a script adds. */
    void collect(String sql) {
        ADDITION.matcher(sql)
                .results()
                .forEach(found -> additions
                        .computeIfAbsent(found.group(1), type -> new ArrayList<>())
                        .add(new Addition(found.group(2), "before".equalsIgnoreCase(found.group(3)), found.group(4))));
    }

    /** The script with complete types, which adds only what a type made by hand or long ago does not have. */
    String mergeInto(String sql) {
        String complete = CREATION.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(complete(found)));
        return ADDITION.matcher(complete).replaceAll(found -> Matcher.quoteReplacement(tolerant(found)));
    }

    private String complete(MatchResult creation) {
        List<String> values = new ArrayList<>(List.of(creation.group(3).strip().split("\\s*,\\s*")));
        for (Addition addition : additions.getOrDefault(creation.group(2), List.of())) {
            values.add(placeOf(addition, values), addition.value());
        }
        return creation.group(1) + String.join(", ", values) + creation.group(4);
    }

    private static int placeOf(Addition addition, List<String> values) {
        if (addition.neighbour() == null) {
            return values.size();
        }
        return values.indexOf(addition.neighbour()) + (addition.before() ? 0 : 1);
    }

    private static String tolerant(MatchResult addition) {
        return "alter type %s add value if not exists %s%s;"
                .formatted(
                        addition.group(1),
                        addition.group(2),
                        addition.group(3) == null ? "" : " " + addition.group(3) + " " + addition.group(4));
    }
}
