/**
 * What the existing pages read and send, member by member, held against the whole started system: one test class per page. They
 * only add to what is in the system, and expect nothing of the rest of it.
 */
package io.talentpool.started.pages;
