package io.talentpool.gateway.picture.image;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew: a square from its middle, upright, small. Nothing of the original's bytes is kept, so nothing that was hidden
 * in them goes on.
 */
public final class Thumbnails {

    /** In pixels. */
    static final int SIDE = 256;

    private static final float QUALITY = 0.85f;

    static {
        // A service has no screen, and asks for none where a developer's machine has one.
        System.setProperty("java.awt.headless", "true");
    }

    private Thumbnails() {}

    /**
     * Decodes and draws. Takes up to seconds and tens of megabytes: for few threads, and none that others wait for.
     *
     * @param content whatever came from elsewhere
     * @throws UnfitPicture when it is no PNG, JPEG or WebP, or one that is broken or too large
     */
    public static Picture of(byte[] content) throws UnfitPicture {
        var checked = CheckedPicture.of(content);
        try {
            return written(drawn(decoded(checked), checked.turns()));
        } catch (IOException | RuntimeException broken) {
            throw new UnfitPicture(broken); // decoders fail with anything
        }
    }

    /** The square in the middle, at about twice the size that is wanted: a large picture is never in memory as a whole. */
    private static BufferedImage decoded(CheckedPicture picture) throws IOException {
        ImageReader reader = picture.decoder().createReaderInstance();
        var content = picture.content();
        try (var input = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(content.array(), content.arrayOffset(), content.limit()))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (!new Dimension(width, height).equals(picture.size())) {
                throw new IIOException("The decoder reads another size than we did");
            }
            int side = Math.min(width, height);
            int step = Math.max(1, side / (2 * SIDE));
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage square, Orientation turns) {
        var drawn = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setTransform(turns.about(SIDE));
        pen.drawImage(halved(square), 0, 0, SIDE, SIDE, null);
        pen.dispose();
        return drawn;
    }

    /** Interpolation looks at neighbours only, so it must not skip any: at most half the size at a time. */
    private static BufferedImage halved(BufferedImage picture) {
        int side = picture.getWidth() / 2;
        if (side <= SIDE) {
            return picture;
        }
        var half = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = half.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, side, side, null);
        pen.dispose();
        return half;
    }

    private static Picture written(BufferedImage picture) throws IOException {
        return isOpaque(picture)
                ? new Picture(bytes(opaque(picture), "jpeg"), "image/jpeg")
                : new Picture(bytes(picture, "png"), "image/png");
    }

    private static boolean isOpaque(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
        for (int pixel : pixels) {
            if (pixel >>> 24 != 0xff) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage opaque(BufferedImage picture) {
        var opaque = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(format.equals("jpeg") ? QUALITY : 0);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
