/** What proofs start beside the running system: more processes of its services, and an eye on them. */
package io.talentpool.local.replicas;
