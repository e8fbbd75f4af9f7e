package io.talentpool.support.caller;

/**
 * Who made a change, as it is told to others: never a name or an address.
 *
 * @param type on which side they are
 * @param id a client's {@code client_user_id}, an admin's subject at the identity provider; null for the system
 */
public record Actor(Type type, String id) {

    /** The sides, spelt as on the wire. */
    public enum Type {
        client,
        admin,
        system
    }

    /** The service itself, following an event of another. */
    public static final Actor SYSTEM = new Actor(Type.system, null);
}
