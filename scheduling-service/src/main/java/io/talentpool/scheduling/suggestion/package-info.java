/**
 * Which times to offer for an interview: those the client asked for, each free or with what stands in its way, then the nearest
 * free ones. Plain arithmetic on time zones and stretches of time; it asks no database and no other service. Who is busy when, and
 * what the client asked for, is brought in from outside.
 */
package io.talentpool.scheduling.suggestion;
