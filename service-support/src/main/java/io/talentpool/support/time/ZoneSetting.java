package io.talentpool.support.time;

import java.time.ZoneId;

import jakarta.annotation.Priority;

import org.eclipse.microprofile.config.spi.Converter;

import io.talentpool.support.rule.InvalidInput;

/** Reads a setting that is a time zone as callers' zones are read, so that what it stands for can be shown by every browser. */
@Priority(ZoneSetting.BEFORE_QUARKUS)
public final class ZoneSetting implements Converter<ZoneId> {

    static final int BEFORE_QUARKUS = 300;

    private static final long serialVersionUID = 1L;

    @Override
    public ZoneId convert(String value) {
        try {
            return TimeZones.read("The value", value);
        } catch (InvalidInput unknown) {
            throw new IllegalArgumentException(unknown.getMessage(), unknown);
        }
    }
}
