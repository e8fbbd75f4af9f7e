package io.talentpool.proofs.keycloak;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.client.Json;
import io.talentpool.local.edge.PagesSignIn;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Settings;
import io.talentpool.local.programs.Script;
import io.talentpool.local.replicas.ReplicatedServices;
import io.talentpool.proofs.DeadLetters;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;

import picocli.CommandLine.Command;

/** Puts a real Keycloak, one replica of each service and the pages as they were built beside the running system, and walks through them. */
@Command(
        name = "keycloak",
        description =
                "People sign in to the pages at a real Keycloak; tokens are refreshed, keys rotate, and who signs out has signed out.")
public final class KeycloakProof implements Proof {

    /** Where Keycloak puts the roles of a realm. */
    private static final String ROLES = "realm_access/roles";

    @Override
    public void examine(SystemUnderProof system, Report report) {
        long deadLetters = DeadLetters.in(system.bootstrapServers());
        int edgePort = LocalPorts.anyFree();
        String pages = "http://localhost:" + edgePort;
        Instant begin = Instant.now();
        try (Keycloak keycloak = Keycloak.start(pages, system.logs().resolveSibling("keycloak.log"))) {
            report.seconds("seconds until Keycloak takes sign-ins", begin);
            begin = Instant.now();
            try (ReplicatedServices services =
                    ReplicatedServices.start(system.running(), edgePort, new PagesSignIn(keycloak.issuer(), ROLES))) {
                report.seconds("seconds until all services know its keys", begin);
                report.check("every journey arrives", arrive(known(keycloak, services), report));
            }
        }
        DeadLetters.checkAsMany(deadLetters, system, report);
    }

    /** Whether every journey of {@code web/journeys/keycloak.spec.ts} does, in a real browser. */
    private static boolean arrive(String known, Report report) {
        ProcessBuilder journeys = new ProcessBuilder(
                        Settings.checkout().resolve("deploy/proofs/journeys").toString(), "keycloak")
                .redirectErrorStream(true);
        journeys.environment().put("TALENT_POOL_KEYCLOAK", known);
        return Script.run(
                        journeys,
                        line -> Optional.of(line)
                                .filter(text -> !text.isBlank())
                                .ifPresent(report::remark))
                == 0;
    }

    /** What the journeys have to know of all this. */
    private static String known(Keycloak keycloak, ReplicatedServices services) {
        return Json.of(Map.of(
                        "pagesUrl", services.url(),
                        "keycloakUrl", keycloak.url(),
                        "issuerUrl", keycloak.issuer(),
                        "operator", Keycloak.OPERATOR,
                        "password", Keycloak.PASSWORD,
                        "services", Part.services().stream().collect(Collectors.toMap(Part::key, services::url))))
                .toString();
    }
}
