package io.talentpool.proofs.outage;

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
            return system.bpoc().held("lock table users in access exclusive mode");
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
