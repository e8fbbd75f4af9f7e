package io.talentpool.started;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test that asks for it the same {@link StartedSystem}: started for the first of them, stopped after the last test of
 * the run. It is the secured one, since what works there works with open connections, too. What others have done in it is there.
 */
public final class SharedSystem implements ParameterResolver {

    private static final Path STATE = Path.of("target", "started-system").toAbsolutePath();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == StartedSystem.class;
    }

    @Override
    public StartedSystem resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Store store = test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedSystem.class));
        return store.computeIfAbsent(
                StartedSystem.class, unused -> StartedSystem.start(STATE, "--fresh", "--secured"), StartedSystem.class);
    }
}
