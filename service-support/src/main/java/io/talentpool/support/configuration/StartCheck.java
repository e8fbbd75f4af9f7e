package io.talentpool.support.configuration;

import java.util.ArrayList;
import java.util.List;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Reads everything that an operator sets, before anything else, and names all that is wrong with it at once. */
public final class StartCheck {

    private final SmallRyeConfig config;
    private final SettingsCatalogue catalogue;

    /** @param sources from where the service's configuration comes */
    public StartCheck(SmallRyeConfigBuilder sources, SettingsCatalogue catalogue) {
        this.config = sources.withDefaultValues(catalogue.defaults()).build();
        this.catalogue = catalogue;
    }

    /** What is checked. */
    public SmallRyeConfig config() {
        return config;
    }

    /** One sentence for each mistake; empty if the service may start. No sentence holds a secret. */
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        for (Class<?> type : catalogue.interfaces()) {
            List<String> ofThese = Setting.of(type).stream()
                    .flatMap(setting -> setting.mistake(config).stream())
                    .toList();
            mistakes.addAll(ofThese.isEmpty() ? contradictions(type) : ofThese);
        }
        return mistakes;
    }

    private List<String> contradictions(Class<?> type) {
        return SelfChecked.class.isAssignableFrom(type)
                ? SettingValues.of(type.asSubclass(SelfChecked.class), config).contradictions()
                : List.of();
    }
}
