/** The local system made as strict as production: encrypted connections, users of Kafka with the manifests' rights, secrets in files. */
package io.talentpool.local.secured;
