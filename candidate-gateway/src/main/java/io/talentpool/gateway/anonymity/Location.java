package io.talentpool.gateway.anonymity;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;

/** Where somebody lives, as far as they say so. Parts that are not known are empty. */
public record Location(String city, String province, String country) {

    private static final String UNKNOWN = "Location not specified";

    /** Words of streets and of contacts: a part of a place that has one is not shown. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?iU)\\b(?:call|text|tel|phone|mobile|cell|viber|whatsapp|telegram|contact|email|e-mail|mail|@|st|street|ave|avenue|rd|road|brgy|barangay|bgy|blk|block|lot|purok|sitio|subd|subdivision|village|unit|apt|floor|no|corner|cor|calle|straße|strasse|đường|dm|pm|me)\\b\\.?|#|@");

    /** @param shown what may be shown of a part of a place */
    static Location of(Place place, UnaryOperator<String> shown) {
        return new Location(shown.apply(place.city()), shown.apply(place.province()), shown.apply(place.country()));
    }

    /** Whether a part of a place names a street or a contact. */
    static boolean leadsToSomebody(String part) {
        return CONTACT.matcher(part).find();
    }

    /** “City, Country”; never empty. */
    public String brief() {
        return joined(city, country);
    }

    /** “City, Province, Country”; never empty. */
    public String full() {
        return joined(city, province, country);
    }

    private static String joined(String... parts) {
        var known = Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return known.isEmpty() ? UNKNOWN : known;
    }
}
