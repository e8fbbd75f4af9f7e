package io.talentpool.scheduling;

import io.smallrye.config.WithName;
import io.talentpool.support.configuration.BaseUrl;
import io.talentpool.support.configuration.OperatorSettings;

/** The services that this one asks. */
@OperatorSettings(prefix = "talent-pool")
interface NeighbourSettings {

    /** Where request-service is. */
    @WithName("request-service.url")
    BaseUrl requestService();

    /** Where candidate-gateway is. */
    @WithName("candidate-gateway.url")
    BaseUrl candidateGateway();
}
