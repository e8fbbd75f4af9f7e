package io.talentpool.support.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.talentpool.support.problem.CommonProblems;

/** Stops reading a body that did not say how long it is once it is too long; {@link BodyLimit} stops the others earlier. */
@Provider
@ConstrainedTo(RuntimeType.SERVER) // what other services answer may be longer
final class UnannouncedBodyLimit implements ReaderInterceptor {

    private final int maxBytes;

    UnannouncedBodyLimit(@ConfigProperty(name = BodyLimit.KEY, defaultValue = BodyLimit.DEFAULT) int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        byte[] body = reading.getInputStream().readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw CommonProblems.bodyTooLarge(maxBytes);
        }
        reading.setInputStream(new ByteArrayInputStream(body));
        return reading.proceed();
    }
}
