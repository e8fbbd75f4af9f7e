/** What clients are given and bring back, without being able to read it. */
package io.talentpool.gateway.seal;
