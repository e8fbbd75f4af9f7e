/**
 * The personal link that leads a client from a page, a mail or a calendar into the room of one interview, without signing in first:
 * how it is signed, and what it shows while the room is closed. Who may enter a room, and when, is decided outside this package.
 */
package io.talentpool.scheduling.link;
