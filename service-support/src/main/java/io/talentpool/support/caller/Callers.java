package io.talentpool.support.caller;

import java.time.Instant;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.CommonProblems;

/** Turns the token of the current request into the person who acts. */
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;
    private final CallerDirectory directory;
    private final AdminDirectory admins;
    private final ZoneId defaultZone;

    Callers(
            SecurityIdentity identity,
            CallerDirectory directory,
            AdminDirectory admins,
            @ConfigProperty(name = "talent-pool.time-zone", defaultValue = "UTC") ZoneId defaultZone) {
        this.identity = identity;
        this.directory = directory;
        this.admins = admins;
        this.defaultZone = defaultZone;
    }

    /** The client who calls; fails with 403 {@code unknown-client} when the directory does not know the token's subject. */
    public Uni<Client> client() {
        return directory
                .bySubject(subject())
                .map(found -> found.orElseThrow(CommonProblems::unknownClient).client());
    }

    /** The admin who calls. Their role was checked at the door. */
    public Actor admin() {
        return new Actor(Actor.Type.admin, subject());
    }

    /** The time zone of the admin who calls: their own, where the operator has it on record, else the configured one. */
    public Uni<ZoneId> adminZone() {
        return admins.zoneOf(subject()).map(own -> own.orElse(defaultZone));
    }

    /** Until when the token of the current request is good. */
    public Instant signedInUntil() {
        return Instant.ofEpochSecond(((JsonWebToken) identity.getPrincipal()).getExpirationTime());
    }

    /** Whoever calls, as the identity provider names them. */
    public String subject() {
        return identity.getPrincipal().getName();
    }
}
