package io.talentpool.proofs.outage;

import java.sql.Connection;
import java.sql.SQLException;

import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.SystemUnderProof;

/** What can be the matter with BPOC, and how to bring it about; what that gives ends it again. */
public enum Trouble {
    /** It takes no connection, and those that there were are cut. */
    away {
        @Override
        public Runnable begin(SystemUnderProof system) {
            system.maintenance().change("alter database bpoc with allow_connections false");
            system.maintenance()
                    .column("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'bpoc'");
            return () -> system.maintenance().change("alter database bpoc with allow_connections true");
        }
    },

    /** Whoever asks waits, as behind somebody who has locked a table for a long time. */
    slow {
        @Override
        public Runnable begin(SystemUnderProof system) {
            try {
                Connection other = system.bpoc().dataSource().getConnection();
                other.setAutoCommit(false);
                other.createStatement().execute("lock table users in access exclusive mode");
                return () -> end(other);
            } catch (SQLException e) {
                throw new Surprise("Expected to lock a table of BPOC's, but: " + e.getMessage(), e);
            }
        }

        private void end(Connection other) {
            try {
                other.close();
            } catch (SQLException e) {
                throw new Surprise("Expected to release a table of BPOC's, but: " + e.getMessage(), e);
            }
        }
    },

    /** Somebody has renamed a column. */
    wrong {
        @Override
        public Runnable begin(SystemUnderProof system) {
            system.bpoc().change("alter table users rename column avatar_url to avatar");
            return () -> system.bpoc().change("alter table users rename column avatar to avatar_url");
        }
    };

    /** What comes back ends it. */
    public abstract Runnable begin(SystemUnderProof system);
}
