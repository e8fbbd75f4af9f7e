package io.talentpool.gateway;

import io.smallrye.config.WithName;
import io.talentpool.support.configuration.BaseUrl;
import io.talentpool.support.configuration.OperatorSettings;

/** The services that this one asks. */
@OperatorSettings(prefix = "talent-pool")
interface NeighbourSettings {

    /** Where request-service is. */
    @WithName("request-service.url")
    BaseUrl requestService();

    /** Where scheduling-service is. */
    @WithName("scheduling-service.url")
    BaseUrl schedulingService();

    /** Where outcome-service is. */
    @WithName("outcome-service.url")
    BaseUrl outcomeService();
}
