/**
 * Plays the life of one interview against the running system and tells it to a person who watches. The scenario is in
 * {@link io.talentpool.local.demo.LifeCycle}; what it looks like on a terminal is in the narrator.
 */
package io.talentpool.local.demo;
