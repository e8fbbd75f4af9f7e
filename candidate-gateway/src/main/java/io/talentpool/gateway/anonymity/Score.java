package io.talentpool.gateway.anonymity;

import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Scores in JSON: whole or decimal, as numbers or as text, from 0 to 100. */
final class Score {

    private static final BigDecimal BEST = BigDecimal.valueOf(100);

    private Score() {}

    /** Empty for whatever is no such number. */
    static Optional<BigDecimal> of(JsonNode value) {
        return Optional.of(value.asText().strip().replaceFirst("\\s*(?:%|/\\s*100)$", ""))
                .filter(text -> text.matches("\\d{1,3}(?:\\.\\d{1,10})?"))
                .map(BigDecimal::new)
                .filter(score -> score.compareTo(BEST) <= 0)
                .map(Score::tidy);
    }

    /** 78.50 is 78.5, and 80.0 is 80. */
    private static BigDecimal tidy(BigDecimal score) {
        var shortest = score.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
