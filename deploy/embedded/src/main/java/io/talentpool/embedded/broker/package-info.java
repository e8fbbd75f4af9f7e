/** Real Kafka without installing it, and the topics of Talent Pool. */
package io.talentpool.embedded.broker;
