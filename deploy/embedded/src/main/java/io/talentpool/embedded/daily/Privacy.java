package io.talentpool.embedded.daily;

import java.util.Arrays;
import java.util.Locale;

/** Who may enter: anyone with the address, or holders of a token only. */
enum Privacy {
    PUBLIC,
    PRIVATE;

    static Privacy of(Object word) {
        return Arrays.stream(values())
                .filter(privacy -> privacy.word().equals(word))
                .findFirst()
                .orElseThrow(() -> DailyRefusal.invalid("privacy must be 'public' or 'private'"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
