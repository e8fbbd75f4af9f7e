package io.talentpool.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.flywaydb.core.internal.resource.StringResource;

/** One of a service's scripts, as Flyway reads its name and text. */
record Migration(int version, String description, String fileName, String sql) {

    private static final Pattern NAME = Pattern.compile("V([1-9][0-9]*)__([a-z0-9_]+)\\.sql");

    /** @throws IllegalArgumentException for a script that is no versioned one: the one-file form can record no other */
    static Migration read(Path file) {
        String name = file.getFileName().toString();
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "%s: only scripts named V<whole number>__<words_in_lower_case>.sql can be put into the one file"
                            .formatted(file));
        }
        try {
            return new Migration(
                    Integer.parseInt(parts.group(1)), parts.group(2).replace('_', ' '), name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** What Flyway writes into its history and compares on the service's next start. */
    int checksum() {
        return ChecksumCalculator.calculate(new StringResource(sql));
    }
}
