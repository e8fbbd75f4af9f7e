/**
 * How much one caller may ask for. Callers with a good token are told apart by its subject, all others by their address. Each replica counts
 * for itself.
 */
package io.talentpool.support.limits;
