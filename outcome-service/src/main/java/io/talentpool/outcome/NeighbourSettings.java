package io.talentpool.outcome;

import io.smallrye.config.WithName;
import io.talentpool.support.configuration.BaseUrl;
import io.talentpool.support.configuration.OperatorSettings;

/** The services that this one asks. */
@OperatorSettings(prefix = "talent-pool")
interface NeighbourSettings {

    /** Where scheduling-service is. */
    @WithName("scheduling-service.url")
    BaseUrl schedulingService();
}
