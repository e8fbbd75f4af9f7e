package io.talentpool.scheduling;

import io.talentpool.embedded.testing.ConfigurationFacts;

/** The settings of this service. */
class ConfigurationTest implements ConfigurationFacts {}
