/** Running the services as processes: starting, watching, restarting and surely ending them. */
package io.talentpool.local.processes;
