package io.talentpool.support.caller;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who made a change, as it is told to others: never a name or an address.
 *
 * @param type on which side they are
 * @param id a client's {@code client_user_id}, an admin's subject at the identity provider; null for the system
 */
public record Actor(Type type, @Schema(nullable = true) String id) {

    /** The sides, spelt as on the wire. */
    @Schema(name = "ActorType")
    public enum Type {
        client,
        admin,
        system
    }

    /** The service itself, following an event of another. */
    public static final Actor SYSTEM = new Actor(Type.system, null);
}
