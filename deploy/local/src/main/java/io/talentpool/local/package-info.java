/**
 * The whole system on one machine with one command. {@link io.talentpool.local.Launcher} starts it, {@link
 * io.talentpool.local.places.RunningSystem} tells other programs where it is.
 */
package io.talentpool.local;
