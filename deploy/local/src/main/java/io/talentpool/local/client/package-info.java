/**
 * Talent Pool as a program outside it sees it: its HTTP API with a person's token, and its topics. The demo, the scenario
 * test and the proofs speak to the system through this package only. What belongs here is what any caller could do; nothing
 * here knows a table or a class of the services.
 */
package io.talentpool.local.client;
