package io.talentpool.gateway.picture.image;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a square picture has to be turned to stand upright, as Exif numbers it from 1 to 8. */
enum Orientation {
    UPRIGHT(1, 0, 0, 1),
    MIRRORED(-1, 0, 0, 1),
    UPSIDE_DOWN(-1, 0, 0, -1),
    FLIPPED(1, 0, 0, -1),
    TRANSPOSED(0, 1, 1, 0),
    LYING_LEFT(0, 1, -1, 0),
    TRANSVERSED(0, -1, -1, 0),
    LYING_RIGHT(0, -1, 1, 0);

    private static final long EXIF = 0x457869660000L; // "Exif", twice nought
    private static final int TIFF = 6;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private final AffineTransform turn;

    Orientation(int m00, int m10, int m01, int m11) {
        this.turn = new AffineTransform(m00, m10, m01, m11, 0, 0);
    }

    /** Turns a square of that side about its middle. */
    AffineTransform about(int side) {
        var about = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        about.concatenate(turn);
        about.translate(-side / 2.0, -side / 2.0);
        return about;
    }

    /** Of the first directory of an Exif segment; upright where it says nothing that makes sense. */
    static Orientation inExif(ByteBuffer segment) {
        if (segment.limit() < TIFF + 8 || segment.getLong(0) >>> 16 != EXIF) {
            return UPRIGHT;
        }
        var tiff = segment.slice(TIFF, segment.limit() - TIFF);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = directory + 2; entries > 0 && entry <= tiff.limit() - ENTRY; entry += ENTRY, entries--) {
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                return numbered(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }

    private static Orientation numbered(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }
}
