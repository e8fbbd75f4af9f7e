package io.talentpool.gateway;

import io.talentpool.embedded.testing.ConfigurationFacts;

/** The settings of this service. */
class ConfigurationTest implements ConfigurationFacts {}
