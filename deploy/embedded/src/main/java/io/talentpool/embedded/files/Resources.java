package io.talentpool.embedded.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/** What lies beside a class: scripts, statements, pages. */
public final class Resources {

    private Resources() {}

    /** @param name relative to the class, or with a slash in front from the root of the class path */
    public static byte[] bytes(Class<?> owner, String name) {
        try (InputStream resource = owner.getResourceAsStream(name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    public static String text(Class<?> owner, String name) {
        return new String(bytes(owner, name), StandardCharsets.UTF_8);
    }

    /** A page with places for values, which are shown as text whatever they contain. */
    public static Template template(Class<?> owner, String name) {
        return Mustache.compiler().compile(text(owner, name));
    }
}
