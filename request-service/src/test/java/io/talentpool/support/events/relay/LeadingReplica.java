package io.talentpool.support.events.relay;

import java.util.concurrent.CountDownLatch;

import io.talentpool.support.database.HoldingReplica;
import io.talentpool.support.database.ReplicaProcess;
import io.talentpool.support.events.RelayBell;
import io.vertx.mutiny.sqlclient.Pool;

/** Has the relay's lock of a log. */
public final class LeadingReplica {

    private LeadingReplica() {}

    /** @param arguments the address of the database, the user, and the log */
    public static void main(String[] arguments) throws InterruptedException {
        Pool database = new Pool(HoldingReplica.pool(arguments[0], arguments[1]));
        if (!RelayLeadership.candidate(database, arguments[2], arguments[2], new RelayBell())
                .tryToLead()) {
            throw new IllegalStateException("Somebody else leads");
        }
        System.out.println(ReplicaProcess.THERE);
        new CountDownLatch(1).await();
    }
}
