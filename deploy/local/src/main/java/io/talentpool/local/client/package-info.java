/**
 * Talent Pool's HTTP API as a program outside it sees it, with a person's token. The demo, the scenario test and the proofs speak to the
 * system through this package only. What belongs here is what any caller could do; nothing here knows a table or a class of the services.
 */
package io.talentpool.local.client;
