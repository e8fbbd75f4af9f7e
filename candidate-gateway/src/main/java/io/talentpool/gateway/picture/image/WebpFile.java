package io.talentpool.gateway.picture.image;

import java.awt.Dimension;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/**
 * Reads a WebP's chunks as far as the size of its picture, which the file may state twice and differently. Moving pictures are not
 * taken.
 */
final class WebpFile {

    private static final int FIRST_CHUNK = 12;
    private static final int LOSSLESS = 0x2f;
    private static final int LOSSY = 0x2a019d;
    private static final int FOURTEEN_BITS = 0x3fff;
    private static final int ANIMATED = 0x02;

    /** The decoder holds all of it in memory, and much besides. */
    private static final int MOST_PIXELS = 4_500_000;

    private WebpFile() {}

    static boolean isOne(byte[] content) {
        return content.length > FIRST_CHUNK
                && name(content, 0).equals("RIFF")
                && name(content, 8).equals("WEBP");
    }

    static CheckedPicture check(byte[] content) throws UnfitPicture {
        var file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).position(FIRST_CHUNK);
        Dimension size = null;
        while (file.remaining() >= 8) {
            int length = file.getInt(file.position() + 4);
            var chunk = file.slice(file.position() + 8, Math.min(length, file.remaining() - 8))
                    .order(ByteOrder.LITTLE_ENDIAN);
            var told = size(name(content, file.position()), chunk);
            if (size != null && told != null && !size.equals(told)) {
                throw new UnfitPicture("It tells two sizes");
            }
            size = size == null ? told : size;
            file.position((int) Math.min(file.limit(), file.position() + 8L + length + length % 2));
        }
        if (size == null) {
            throw new UnfitPicture("It has no picture");
        }
        return new CheckedPicture(size, ByteBuffer.wrap(content), new WebPImageReaderSpi(), Orientation.UPRIGHT);
    }

    /** Null where the chunk tells none. */
    private static Dimension size(String name, ByteBuffer chunk) throws UnfitPicture {
        switch (name) {
            case "VP8X":
                if ((chunk.get(0) & ANIMATED) != 0) {
                    throw new UnfitPicture("It moves");
                }
                return size((chunk.getInt(4) & 0xffffff) + 1, (chunk.getInt(6) >>> 8) + 1);
            case "VP8 ":
                if ((chunk.getInt(3) & 0xffffff) != LOSSY) {
                    throw new UnfitPicture("Its picture does not begin as one");
                }
                return size(chunk.getShort(6) & FOURTEEN_BITS, chunk.getShort(8) & FOURTEEN_BITS);
            case "VP8L":
                if (chunk.get(0) != LOSSLESS) {
                    throw new UnfitPicture("Its picture does not begin as one");
                }
                int bits = chunk.getInt(1);
                return size((bits & FOURTEEN_BITS) + 1, (bits >>> 14 & FOURTEEN_BITS) + 1);
            case "ANIM", "ANMF":
                throw new UnfitPicture("It moves");
            default:
                return null;
        }
    }

    private static Dimension size(int width, int height) throws UnfitPicture {
        return CheckedPicture.size(width, height, MOST_PIXELS);
    }

    private static String name(byte[] content, int offset) {
        return new String(content, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
