package io.talentpool.support.configuration;

import java.util.List;

/** Settings that can each be right and make no sense together. */
public interface SelfChecked {

    /** What makes no sense, as sentences for an operator; empty if all does. */
    default List<String> contradictions() {
        return List.of();
    }
}
