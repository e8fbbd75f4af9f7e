package io.talentpool.gateway.picture.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;

/** Reads a PNG as far as its size, and keeps only the chunks that make the picture: compressed texts and profiles may unpack to gigabytes. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int HEADER = chunk("IHDR");
    private static final int END = chunk("IEND");
    private static final Set<Integer> KEPT = Set.of(HEADER, chunk("PLTE"), chunk("tRNS"), chunk("IDAT"), END);

    /** A chunk's length, type and checksum. */
    private static final int AROUND_A_CHUNK = 12;

    /** Rows are thrown away as they are decoded, so this costs time rather than memory. */
    private static final int MOST_PIXELS = 25_000_000;

    private PngFile() {}

    static boolean isOne(byte[] content) {
        return content.length > SIGNATURE.length
                && Arrays.equals(content, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static CheckedPicture check(byte[] content) throws UnfitPicture {
        var file = ByteBuffer.wrap(content).position(SIGNATURE.length);
        if (file.getInt(file.position() + 4) != HEADER) {
            throw new UnfitPicture("It has no header");
        }
        return new CheckedPicture(
                CheckedPicture.size(file.getInt(file.position() + 8), file.getInt(file.position() + 12), MOST_PIXELS),
                withoutExtras(file),
                ImageIO.getImageReadersByFormatName("png").next().getOriginatingProvider(),
                Orientation.UPRIGHT);
    }

    private static ByteBuffer withoutExtras(ByteBuffer file) throws UnfitPicture {
        var kept = ByteBuffer.allocate(file.capacity()).put(SIGNATURE);
        for (int type = 0; type != END; ) {
            int length = file.getInt(file.position());
            type = file.getInt(file.position() + 4);
            if (length < 0 || length > file.remaining() - AROUND_A_CHUNK) {
                throw new UnfitPicture("A chunk is longer than the file");
            }
            if (KEPT.contains(type)) {
                kept.put(file.slice(file.position(), length + AROUND_A_CHUNK));
            }
            file.position(file.position() + length + AROUND_A_CHUNK);
        }
        return kept.flip();
    }

    private static int chunk(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
