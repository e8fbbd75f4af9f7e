package io.talentpool.started;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Marks tests that use the {@link SharedSystem} while others use it, too. They stop nothing, and expect nothing of what others do. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedSystem.class)
@ResourceLock(value = SharedSystem.LOCK, mode = ResourceAccessMode.READ)
public @interface SharesTheSystem {}
