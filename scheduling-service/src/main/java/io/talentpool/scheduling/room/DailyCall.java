package io.talentpool.scheduling.room;

/** What Daily is asked to do, in words for log lines and metrics. */
enum DailyCall {
    make_room("make a room"),
    change_room("change a room"),
    delete_room("delete a room"),
    list_rooms("list its rooms"),
    list_meetings("tell who met"),
    make_token("make a token"),
    register_webhook("register the webhook");

    private final String words;

    DailyCall(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Daily takes far fewer of these than of any other. */
    boolean isDeletion() {
        return this == delete_room;
    }
}
