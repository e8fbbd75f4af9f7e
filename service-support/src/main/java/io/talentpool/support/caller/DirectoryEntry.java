package io.talentpool.support.caller;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.support.time.TimeZones;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A row of the view {@code client_directory}.
 *
 * @param id {@code client_users.id}
 * @param name the person's name; for admins' eyes only, like e-mail and company
 * @param zone their time zone; empty where none, or none that exists, is on record
 */
public record DirectoryEntry(UUID id, String name, String email, String company, Optional<ZoneId> zone) {

    /** For a client whose row has gone since: an admin's list stays readable. */
    static DirectoryEntry unknown(UUID id) {
        return new DirectoryEntry(id, null, null, null, Optional.empty());
    }

    static DirectoryEntry of(Row row) {
        return new DirectoryEntry(
                row.getUUID("client_user_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("company"),
                TimeZones.find(
                        row.getString("time_zone"))); // else the configured default serves: the view is the operator's
    }

    Client client() {
        return new Client(id, zone);
    }
}
