package io.talentpool.gateway.picture.image;

/** Bytes that are no picture of a kind and size that we decode. */
public final class UnfitPicture extends Exception {

    UnfitPicture(String reason) {
        super(reason);
    }

    UnfitPicture(Throwable cause) {
        super("The decoder fails", cause);
    }
}
