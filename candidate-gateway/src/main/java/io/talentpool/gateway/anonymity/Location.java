package io.talentpool.gateway.anonymity;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.gateway.bpoc.BpocCandidate.Place;

/** Where somebody lives, as far as they say so. Parts that are not known are empty. */
public record Location(String city, String province, String country) {

    private static final String UNKNOWN = "Location not specified";

    static Location of(Place place) {
        return new Location(known(place.city()), known(place.province()), known(place.country()));
    }

    private static String known(String part) {
        return Objects.requireNonNullElse(part, "").strip();
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
