package io.talentpool.support.configuration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import io.smallrye.config.SmallRyeConfig;

/**
 * Stands for an interface of settings whose values are all right, and reads them as they are asked for. The library that does this for the
 * running service makes classes for it when the service is built; these are for the moment before.
 */
final class SettingValues implements InvocationHandler {

    private final String prefix;
    private final SmallRyeConfig config;

    private SettingValues(String prefix, SmallRyeConfig config) {
        this.prefix = prefix;
        this.config = config;
    }

    static <T> T of(Class<T> settings, SmallRyeConfig config) {
        Object values = Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                new SettingValues(Setting.prefixOf(settings), config));
        return settings.cast(values);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : Setting.declaredBy(method, prefix).value(config);
    }
}
