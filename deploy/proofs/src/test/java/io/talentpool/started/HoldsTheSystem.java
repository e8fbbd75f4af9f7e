package io.talentpool.started;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Marks tests that have the {@link SharedSystem} to themselves, since they stop parts of it or count all that is in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedSystem.class)
@ResourceLock(value = SharedSystem.LOCK, mode = ResourceAccessMode.READ_WRITE)
public @interface HoldsTheSystem {}
