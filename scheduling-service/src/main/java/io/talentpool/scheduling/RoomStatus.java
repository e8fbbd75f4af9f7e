package io.talentpool.scheduling;

/** What is known of an interview's room at Daily; spelt as the database and the wire spell it. */
public enum RoomStatus {
    /** It is to be made. */
    pending,
    /** It is there. */
    ready,
    /** It is gone, for good. */
    closed
}
