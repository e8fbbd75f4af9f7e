/** The embedded parts for Quarkus tests. Only here may Quarkus and Flyway be imported: the local system runs without them. */
package io.talentpool.embedded.testing;
