package io.talentpool.scheduling.room;

/**
 * A room that exists at Daily.
 *
 * @param name as we chose it
 * @param url where it is entered, with a token
 */
public record Room(String name, String url) {}
