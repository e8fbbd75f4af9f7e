package io.talentpool.gateway.profile;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What a client sees, and how to reach the person: admins arrange the interview with them. Null where BPOC has none. */
record AdminProfile(
        @JsonUnwrapped Profile profile,
        String fullName,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) String phone) {

    static AdminProfile of(Profile profile, Person person) {
        var fullName = Stream.of(person.firstName(), person.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new AdminProfile(profile, fullName, person.email(), person.phone());
    }
}
