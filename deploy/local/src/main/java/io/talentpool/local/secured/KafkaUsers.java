package io.talentpool.local.secured;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

import io.talentpool.embedded.broker.Administration;

import com.fasterxml.jackson.databind.JsonNode;

/** The services and operators as users of Kafka. Does what Strimzi's user operator does in a cluster: gives passwords, and the rights that are declared. */
final class KafkaUsers {

    private static final int ITERATIONS = 4096;
    private static final int PASSWORD_BYTES = 24;
    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";";

    private final Map<String, JsonNode> rights;
    private final Map<String, String> passwords = new TreeMap<>();

    /** @param rights by user, {@code acls} of {@code KafkaUser} */
    KafkaUsers(Map<String, JsonNode> rights) {
        this.rights = rights;
        SecureRandom random = new SecureRandom();
        for (String user : rights.keySet()) {
            byte[] password = new byte[PASSWORD_BYTES];
            random.nextBytes(password);
            passwords.put(user, Base64.getUrlEncoder().encodeToString(password));
        }
    }

    Set<String> names() {
        return rights.keySet();
    }

    /** What the user's program is to hand over, as Strimzi writes it. */
    String loginOf(String user) {
        return LOGIN.formatted(user, passwords.get(user));
    }

    /**
     * Makes them known to the broker, and takes away whatever rights there were.
     *
     * @param bootstrapServers the way for those who may do everything
     */
    void signUp(String bootstrapServers) {
        List<UserScramCredentialAlteration> credentials = new ArrayList<>();
        List<AclBinding> bindings = new ArrayList<>();
        passwords.forEach((user, password) -> credentials.add(new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password)));
        rights.forEach((user, acls) -> acls.forEach(acl -> bindings.addAll(bindings(user, acl))));
        try (Administration kafka = Administration.of(bootstrapServers)) {
            kafka.await(admin -> admin.alterUserScramCredentials(credentials).all());
            kafka.await(admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all());
            kafka.await(admin -> admin.createAcls(bindings).all());
        }
    }

    private static Collection<AclBinding> bindings(String user, JsonNode acl) {
        JsonNode resource = acl.path("resource");
        ResourcePattern pattern = new ResourcePattern(
                ResourceType.fromString(resource.path("type").asText()),
                resource.path("name").asText(),
                resource.path("patternType").asText().equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL);
        List<AclBinding> bindings = new ArrayList<>();
        for (JsonNode operation : acl.path("operations")) {
            bindings.add(new AclBinding(
                    pattern,
                    new AccessControlEntry(
                            "User:" + user,
                            "*",
                            AclOperation.fromString(operation.asText()),
                            AclPermissionType.ALLOW)));
        }
        return bindings;
    }
}
