/** What an operator is promised of a deployment: manifests that are right, services that start soon and stop without a loss. */
package io.talentpool.proofs.rollout;
