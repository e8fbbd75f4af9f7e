package io.talentpool.gateway.anonymity;

import java.math.BigDecimal;

/** Scores for pages that show a number where there is one: 0 says no more than none, and would stand there alone. */
public final class NoZero {

    private NoZero() {}

    /** The score; null for 0 and for none. */
    public static Integer of(Integer score) {
        return score == null || score == 0 ? null : score;
    }

    /** The score; null for 0 and for none. */
    public static BigDecimal of(BigDecimal score) {
        return score == null || score.signum() == 0 ? null : score;
    }
}
