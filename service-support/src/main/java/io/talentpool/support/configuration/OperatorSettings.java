package io.talentpool.support.configuration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Settings that the framework reads, not our code: described here as an interface all the same, so that they are checked and documented
 * like the others. Settings that our code reads carry {@code @ConfigMapping} instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OperatorSettings {

    /** What the names of its properties begin with, e.g. {@code talent-pool.database}. */
    String prefix();
}
