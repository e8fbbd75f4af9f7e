package io.talentpool.gateway.anonymity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries by their names, as people write them. */
final class Regions {

    private static final String MOST = "PH";
    private static final Map<String, String> BY_NAME = byName();

    private Regions() {}

    private static Map<String, String> byName() {
        var regions = new HashMap<String, String>();
        for (var region : Locale.getISOCountries()) {
            for (var language : new Locale[] {
                Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("es"), Locale.forLanguageTag("vi")
            }) {
                regions.putIfAbsent(
                        new Locale("", region).getDisplayCountry(language).toLowerCase(Locale.ROOT), region);
            }
            regions.putIfAbsent(region.toLowerCase(Locale.ROOT), region);
        }
        regions.put("usa", "US");
        regions.put("united states of america", "US");
        regions.put("uk", "GB");
        regions.put("england", "GB");
        regions.put("pilipinas", "PH");
        regions.put("viet nam", "VN");
        return Map.copyOf(regions);
    }

    /** The two letters of ISO 3166; of the country where most candidates live where it is not known. */
    static String of(String country) {
        return country == null ? MOST : BY_NAME.getOrDefault(country.strip().toLowerCase(Locale.ROOT), MOST);
    }
}
