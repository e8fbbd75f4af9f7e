/** Listening on this machine: ports that are free, and what small servers run on. */
package io.talentpool.embedded.ports;
