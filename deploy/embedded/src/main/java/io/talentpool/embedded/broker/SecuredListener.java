package io.talentpool.embedded.broker;

import java.util.Map;

import io.talentpool.embedded.tls.ServerCertificate;

/**
 * A second way into the broker, as production has it: TLS, and a user's name and password (SCRAM). Whoever comes that way may do what
 * the access rules say; whoever comes the other way may do everything.
 */
public record SecuredListener(int port, ServerCertificate certificate) {

    private static final String NAME = "SECURED";

    /** {@code localhost:<port>} */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** {@code SECURED://localhost:<port>} */
    String address() {
        return "%s://localhost:%d".formatted(NAME, port);
    }

    Map<String, String> properties() {
        String prefix = "listener.name.secured.";
        return Map.of(
                prefix + "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                prefix + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                prefix + "ssl.keystore.type",
                "PEM",
                prefix + "ssl.keystore.certificate.chain",
                certificate.certificatePem(),
                prefix + "ssl.keystore.key",
                certificate.keyPem(),
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users",
                "User:ANONYMOUS");
    }

    /** How Kafka is told of the listener's kind. */
    static String kind() {
        return NAME + ":SASL_SSL";
    }
}
