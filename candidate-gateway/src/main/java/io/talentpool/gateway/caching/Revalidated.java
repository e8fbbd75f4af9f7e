package io.talentpool.gateway.caching;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * Marks a {@code GET} whose answer the caller's own browser may keep, if it asks each time whether it still holds; the answer has an
 * {@code ETag} for that, and is {@link AsOfSomeTime}. Every other answer may be kept by nobody.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Revalidated {}
