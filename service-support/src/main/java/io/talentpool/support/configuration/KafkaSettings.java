package io.talentpool.support.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The brokers. Whatever else Kafka's clients know goes the same way: {@code KAFKA_} and the setting's name. */
@OperatorSettings(prefix = "kafka")
public interface KafkaSettings extends SelfChecked {

    /** {@code host:port}, several with commas. */
    @WithName("bootstrap.servers")
    String bootstrapServers();

    /** {@code PLAINTEXT}, {@code SSL}, {@code SASL_PLAINTEXT} or {@code SASL_SSL}. */
    @WithName("security.protocol")
    @WithDefault("PLAINTEXT")
    Protocol securityProtocol();

    /** With {@code SASL_…}: {@code SCRAM-SHA-512}, {@code PLAIN} and others. */
    @WithName("sasl.mechanism")
    Optional<String> saslMechanism();

    /** With {@code SASL_…}: the login module with user and password. */
    @WithName("sasl.jaas.config")
    @Sensitive
    Optional<String> saslJaasConfig();

    /** With {@code …SSL}: the kind of file that the brokers' certificates are in, {@code PEM} for instance. */
    @WithName("ssl.truststore.type")
    Optional<String> sslTruststoreType();

    /** With {@code …SSL}: that file; else the certificates that Java trusts anyway. */
    @WithName("ssl.truststore.location")
    Optional<Path> sslTruststoreLocation();

    /** The names are Kafka's. */
    enum Protocol {
        PLAINTEXT,
        SSL,
        SASL_PLAINTEXT,
        SASL_SSL
    }

    @Override
    default List<String> contradictions() {
        boolean sasl = securityProtocol().name().startsWith("SASL");
        return sasl && (saslMechanism().isEmpty() || saslJaasConfig().isEmpty())
                ? List.of("KAFKA_SECURITY_PROTOCOL is %s: set KAFKA_SASL_MECHANISM and KAFKA_SASL_JAAS_CONFIG"
                        .formatted(securityProtocol()))
                : List.of();
    }
}
