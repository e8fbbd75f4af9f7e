package io.talentpool.gateway.picture.image;

import java.awt.Dimension;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** Reads a JPEG's segments as far as its first scan: its size, how it is stored, and how the camera was held. */
final class JpegFile {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int APPLICATION_1 = 0xe1;

    /** A photograph of a telephone; rows are thrown away as they are decoded. */
    private static final int MOST_PIXELS = 25_000_000;

    /** Stored in passes over the whole picture, all of which the decoder keeps in memory: six bytes a pixel. */
    private static final int MOST_PIXELS_IN_PASSES = 8_000_000;

    /** Encoders write ten. Each costs a walk over the whole picture, and some take no more than a few bytes. */
    private static final int MOST_PASSES = 40;

    private JpegFile() {}

    static boolean isOne(byte[] content) {
        return content.length > 3 && at(content, 0) == 0xff && at(content, 1) == START && at(content, 2) == 0xff;
    }

    static CheckedPicture check(byte[] content) throws UnfitPicture {
        requireFewPasses(content);
        var file = ByteBuffer.wrap(content).position(2);
        var turns = Orientation.UPRIGHT;
        Dimension size = null;
        for (int marker = nextMarker(file); marker != START_OF_SCAN; marker = nextMarker(file)) {
            int length = Short.toUnsignedInt(file.getShort(file.position()));
            var segment = file.slice(file.position() + 2, length - 2);
            if (isFrame(marker)) {
                size = size(segment, marker);
            } else if (marker == APPLICATION_1 && turns == Orientation.UPRIGHT) {
                turns = Orientation.inExif(segment);
            }
            file.position(file.position() + length);
        }
        if (size == null) {
            throw new UnfitPicture("It tells no size");
        }
        return new CheckedPicture(
                size,
                ByteBuffer.wrap(content),
                ImageIO.getImageReadersByFormatName("jpeg").next().getOriginatingProvider(),
                turns);
    }

    private static Dimension size(ByteBuffer frame, int marker) throws UnfitPicture {
        int height = Short.toUnsignedInt(frame.getShort(1));
        int width = Short.toUnsignedInt(frame.getShort(3));
        boolean inOnePass = marker == 0xc0 || marker == 0xc1;
        return CheckedPicture.size(width, height, inOnePass ? MOST_PIXELS : MOST_PIXELS_IN_PASSES);
    }

    private static void requireFewPasses(byte[] content) throws UnfitPicture {
        int passes = 0;
        for (int i = 0; i < content.length - 1; i++) {
            if (at(content, i) == 0xff && at(content, i + 1) == START_OF_SCAN) {
                passes++;
            }
        }
        if (passes > MOST_PASSES) {
            throw new UnfitPicture("It is stored in too many passes");
        }
    }

    /** Any number of bytes {@code ff} may stand before a marker. */
    private static int nextMarker(ByteBuffer file) throws UnfitPicture {
        if (Byte.toUnsignedInt(file.get()) != 0xff) {
            throw new UnfitPicture("There is no marker where one belongs");
        }
        int marker = 0xff;
        while (marker == 0xff) {
            marker = Byte.toUnsignedInt(file.get());
        }
        if (marker < 0xc0 || marker >= 0xd0 && marker <= END) {
            throw new UnfitPicture("There is a marker without a segment");
        }
        return marker;
    }

    /** C4, C8 and CC are tables and what is reserved. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int at(byte[] content, int index) {
        return Byte.toUnsignedInt(content[index]);
    }
}
