package io.talentpool.support.caller;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A signed-in client.
 *
 * @param id their {@code client_users.id}
 * @param zone their time zone, where the directory knows it
 */
public record Client(UUID id, Optional<ZoneId> zone) {

    public Actor actor() {
        return new Actor(Actor.Type.client, id.toString());
    }
}
