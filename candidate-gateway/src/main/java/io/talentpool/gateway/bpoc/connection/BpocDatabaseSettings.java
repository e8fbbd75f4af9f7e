package io.talentpool.gateway.bpoc.connection;

import java.util.List;

import io.talentpool.support.configuration.DatabaseTls;
import io.talentpool.support.configuration.OperatorSettings;
import io.talentpool.support.configuration.PostgresUrl;
import io.talentpool.support.configuration.SelfChecked;
import io.talentpool.support.configuration.Sensitive;

/** BPOC's database, which we only read. */
@OperatorSettings(prefix = "bpoc.database")
public interface BpocDatabaseSettings extends DatabaseTls, SelfChecked {

    /** Where BPOC is: {@code postgresql://host:5432/database}. */
    PostgresUrl url();

    /** A user that may read the eight tables, and nothing else. */
    String username();

    /** The password of that user. */
    @Sensitive
    String password();

    @Override
    default List<String> contradictions() {
        return contradictionsOf("BPOC_DATABASE", url());
    }
}
