package io.talentpool.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The part of a script that is the same whatever the migrations are; {@code ${name}} marks what is filled in. */
record Template(String text) {

    static Template named(String name) {
        return new Template(resource(name + ".template.sql"));
    }

    static String resource(String name) {
        try (InputStream resource = Template.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    Template with(String name, String value) {
        return new Template(text.replace("${" + name + "}", value));
    }
}
