package io.talentpool.support.configuration;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.common.utils.StringUtil;

/**
 * One thing that an operator may set.
 *
 * @param property its name in files, {@code talent-pool.rooms.lease}
 * @param declaration the method that stands for it in an interface of settings
 */
public record Setting(String property, Method declaration) {

    /** All that an interface of settings declares or inherits, by name. */
    static List<Setting> of(Class<?> settings) {
        String prefix = prefixOf(settings);
        return Arrays.stream(settings.getMethods())
                .filter(method -> !method.isDefault())
                .filter(method -> !method.isAnnotationPresent(SetByTheService.class))
                .map(method -> declaredBy(method, prefix))
                .sorted(Comparator.comparing(Setting::property))
                .toList();
    }

    static String prefixOf(Class<?> settings) {
        return Optional.ofNullable(settings.getAnnotation(OperatorSettings.class))
                .map(OperatorSettings::prefix)
                .orElseGet(() -> settings.getAnnotation(ConfigMapping.class).prefix());
    }

    static Setting declaredBy(Method method, String prefix) {
        return new Setting(prefix + "." + nameOf(method), method);
    }

    private static String nameOf(Method method) {
        return Optional.ofNullable(method.getAnnotation(WithName.class))
                .map(WithName::value)
                .orElseGet(() -> StringUtil.skewer(method.getName()));
    }

    /** Its name in the environment, {@code TALENT_POOL_ROOMS_LEASE}. */
    public String variable() {
        return StringUtil.replaceNonAlphanumericByUnderscores(property).toUpperCase(Locale.ROOT);
    }

    public Optional<String> defaultValue() {
        return Optional.ofNullable(declaration.getAnnotation(WithDefault.class)).map(WithDefault::value);
    }

    /** Whether the service cannot do without. */
    public boolean isRequired() {
        return defaultValue().isEmpty() && declaration.getReturnType() != Optional.class;
    }

    public boolean isSensitive() {
        return declaration.isAnnotationPresent(Sensitive.class);
    }

    /** What is wrong with its value, as a sentence for an operator that begins with the variable. */
    Optional<String> mistake(SmallRyeConfig config) {
        String value;
        try {
            value = config.getConfigValue(property).getValue();
        } catch (RuntimeException e) {
            return Optional.of("%s cannot be read: %s".formatted(variable(), e.getMessage()));
        }
        if (value == null || value.isBlank()) {
            return isRequired() ? Optional.of(variable() + " is missing") : Optional.empty();
        }
        try {
            value(config);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("%s%s %s".formatted(variable(), shown(value), expectation(e)));
        }
    }

    private String shown(String value) {
        // Whoever writes a password into an address is told so, and not shown it.
        return isSensitive() || value.contains("@") ? "" : " is \"%s\":".formatted(value.strip());
    }

    /**
     * What its declaration returns.
     *
     * @throws RuntimeException the library's, when the value is of the wrong kind
     */
    Object value(SmallRyeConfig config) {
        Class<?> declared = declaration.getReturnType();
        if (declared == Optional.class) {
            return config.getOptionalValue(property, elementType());
        }
        if (declared == Set.class) {
            return config.getValues(property, elementType(), HashSet::new);
        }
        return config.getValue(property, declared);
    }

    /** Ours say what is expected; of the library's messages only the last part does. */
    private String expectation(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        Class<?> type = elementType();
        if (type == BaseUrl.class || type == PostgresUrl.class) {
            return cause.getMessage();
        }
        if (type.isEnum()) {
            return "has to be one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .map(name -> type == KafkaSettings.Protocol.class
                                            ? name
                                            : name.toLowerCase(Locale.ROOT).replace('_', '-'))
                                    .toList());
        }
        return "has to be " + Kind.of(type);
    }

    private Class<?> elementType() {
        return declaration.getGenericReturnType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : declaration.getReturnType();
    }
}
