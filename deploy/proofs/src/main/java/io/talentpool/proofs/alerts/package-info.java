/** Whether the alerts come when something is the matter, and go when it is over. */
package io.talentpool.proofs.alerts;
