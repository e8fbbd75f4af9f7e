package io.talentpool.request;

import io.smallrye.config.WithName;
import io.talentpool.support.configuration.BaseUrl;
import io.talentpool.support.configuration.OperatorSettings;

/** The services that this one asks. */
@OperatorSettings(prefix = "talent-pool")
interface NeighbourSettings {

    /** Where candidate-gateway is. */
    @WithName("candidate-gateway.url")
    BaseUrl candidateGateway();
}
