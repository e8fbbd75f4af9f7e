package io.talentpool.local;

import java.util.Optional;
import java.util.function.IntConsumer;

import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.daily.DailyStandIn;
import io.talentpool.embedded.daily.DailyStandInConfig;
import io.talentpool.embedded.database.EmbeddedDatabase;
import io.talentpool.embedded.database.TalentPoolDatabase;
import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.embedded.tls.ServerCertificate;
import io.talentpool.local.edge.Edge;
import io.talentpool.local.edge.LocalPages;

/** What the services stand on, each part started and kept, so that those started can be stopped whatever becomes of the others. */
final class Infrastructure {

    private final StateFolder state;
    private final Ports ports;
    private final Optional<ServerCertificate> certificate;

    private volatile Optional<EmbeddedDatabase> database = Optional.empty();
    private volatile Optional<IdentityProvider> identityProvider = Optional.empty();
    private volatile Optional<DailyStandIn> daily = Optional.empty();
    private volatile Optional<Edge> edge = Optional.empty();

    /** @param certificate PostgreSQL's, if it is to have one */
    Infrastructure(StateFolder state, Ports ports, Optional<ServerCertificate> certificate) {
        this.state = state;
        this.ports = ports;
        this.certificate = certificate;
    }

    void startDatabase() {
        database = Optional.of(server());
    }

    /**
     * Brings the database up to what the services expect, and to that many candidates at least.
     *
     * @return how many there are
     */
    int fillDatabase(int candidates, IntConsumer filled) {
        EmbeddedDatabase server = database.orElseThrow();
        TalentPoolDatabase.prepare(server);
        int count = BpocSampleDatabase.prepare(server::superuser, candidates, filled);
        BpocSampleDatabase.showPicturesFrom(server::superuser, ports.url(Part.EDGE) + LocalPages.PORTRAITS);
        return count;
    }

    /** The process of the running server. */
    ProcessHandle databaseProcess() {
        return EmbeddedDatabase.processOn(state.database())
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    /** After its process has ended by itself. */
    void startDatabaseAgain() {
        database.ifPresent(EmbeddedDatabase::abandon);
        database = Optional.of(server());
    }

    private EmbeddedDatabase server() {
        return EmbeddedDatabase.persistent(
                state.database(), state.log("postgresql"), ports.of(Part.DATABASE), certificate);
    }

    void startIdentityProvider() {
        identityProvider = Optional.of(IdentityProvider.start(ports.of(Part.IDENTITY), state.signingKey()));
    }

    void startDaily() {
        daily = Optional.of(DailyStandIn.start(new DailyStandInConfig(
                ports.of(Part.DAILY),
                DailyStandInConfig.SAMPLE_API_KEY,
                Optional.of(ports.url(Part.EDGE) + "/video"),
                Optional.of(state.rooms()))));
    }

    void startEdge() {
        edge = Optional.of(Edge.start(ports, Settings.webPages()));
    }

    void stopEdge() {
        edge.ifPresent(Edge::close);
    }

    void stopStandIns() {
        identityProvider.ifPresent(IdentityProvider::close);
        daily.ifPresent(DailyStandIn::close);
    }

    /** Also one that is starting, or being created. */
    void stopDatabase() {
        database.ifPresentOrElse(EmbeddedDatabase::close, () -> EmbeddedDatabase.abandonStart(state.database()));
    }
}
