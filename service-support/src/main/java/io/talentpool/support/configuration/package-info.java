/**
 * What an operator sets, and the check of all of it before a service serves anybody. A service's settings are interfaces, one per subject;
 * their Javadoc, types and defaults are also the table in the service's README.
 */
package io.talentpool.support.configuration;
