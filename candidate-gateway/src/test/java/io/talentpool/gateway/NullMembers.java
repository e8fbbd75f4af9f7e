package io.talentpool.gateway;

import java.util.Arrays;
import java.util.Map;

import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** The members are there, and null: unlike a path that leads nowhere, which also reads as null. */
final class NullMembers extends TypeSafeMatcher<Map<String, Object>> {

    private final String[] members;

    NullMembers(String... members) {
        this.members = members;
    }

    @Override
    protected boolean matchesSafely(Map<String, Object> object) {
        return Arrays.stream(members).allMatch(member -> object.containsKey(member) && object.get(member) == null);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("an object in which these are null: ").appendValueList("", ", ", "", members);
    }
}
