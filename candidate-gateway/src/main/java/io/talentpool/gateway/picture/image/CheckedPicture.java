package io.talentpool.gateway.picture.image;

import java.awt.Dimension;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import javax.imageio.spi.ImageReaderSpi;

/**
 * A picture that may be decoded: its kind and its size were read from its own bytes, by code that allocates nothing for it.
 *
 * @param size as its bytes tell it
 * @param content what the decoder gets; parts that it does not need may be gone
 * @param turns how the camera was held
 */
record CheckedPicture(Dimension size, ByteBuffer content, ImageReaderSpi decoder, Orientation turns) {

    /** A decoder holds some rows at a time. */
    private static final int MOST_PIXELS_IN_A_ROW = 20_000;

    static CheckedPicture of(byte[] content) throws UnfitPicture {
        try {
            if (PngFile.isOne(content)) {
                return PngFile.check(content);
            }
            if (JpegFile.isOne(content)) {
                return JpegFile.check(content);
            }
            if (WebpFile.isOne(content)) {
                return WebpFile.check(content);
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException cutOff) {
            throw new UnfitPicture("It ends too early");
        }
        throw new UnfitPicture("It is neither PNG nor JPEG nor WebP");
    }

    static Dimension size(int width, int height, int mostPixels) throws UnfitPicture {
        boolean fits = width >= 1 && height >= 1 && width <= MOST_PIXELS_IN_A_ROW && height <= MOST_PIXELS_IN_A_ROW;
        if (!fits || (long) width * height > mostPixels) {
            throw new UnfitPicture("It is too large or empty");
        }
        return new Dimension(width, height);
    }
}
