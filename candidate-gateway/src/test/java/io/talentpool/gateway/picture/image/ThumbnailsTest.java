package io.talentpool.gateway.picture.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {

    /** A comment that unpacks to more than this process has. */
    private static final byte[] MORE_THAN_MEMORY = bomb();

    private static final String NAME = "Anna Lindqvist";

    @ParameterizedTest
    @CsvSource({"png, 600, 400", "png, 3, 900", "jpeg, 2000, 1000", "jpeg, 40, 40", "png, 257, 256"})
    void areSquaresFromTheMiddleWhateverTheSize(String format, int width, int height) throws Exception {
        var picture = Thumbnails.of(written(middleRed(width, height), format));
        assertEquals("image/jpeg", picture.mediaType());
        var drawn = read(picture);
        assertEquals(256, drawn.getWidth());
        assertEquals(256, drawn.getHeight());
        assertSimilar(Color.RED, drawn, 128, 128);
        assertSimilar(Color.RED, drawn, 8, 128);
        assertSimilar(Color.RED, drawn, 248, 248);
    }

    @ParameterizedTest
    @CsvSource({"lossy.webp, image/jpeg", "lossless.webp, image/jpeg", "transparent.webp, image/png"})
    void areMadeOfWebpToo(String file, String mediaType) throws Exception {
        var picture = Thumbnails.of(sample(file));
        assertEquals(mediaType, picture.mediaType());
        assertSimilar(new Color(0xb3382c), read(picture), 128, 128);
    }

    @Test
    void keepTransparencyAsPng() throws Exception {
        var picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(50, 50, 0xff112233);
        var shown = Thumbnails.of(written(picture, "png"));
        assertEquals("image/png", shown.mediaType());
        assertEquals(0, read(shown).getRGB(5, 5) >>> 24);
    }

    @Test
    void areOpaqueJpegWhereNothingIsTransparent() throws Exception {
        var picture = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 100; i++) {
            picture.setRGB(i % 10, i / 10, 0xff00ff00);
        }
        assertEquals("image/jpeg", Thumbnails.of(written(picture, "png")).mediaType());
    }

    @ParameterizedTest
    @CsvSource({
        "1, RED, GREEN, BLUE, BLACK",
        "2, GREEN, RED, BLACK, BLUE",
        "3, BLACK, BLUE, GREEN, RED",
        "4, BLUE, BLACK, RED, GREEN",
        "5, RED, BLUE, GREEN, BLACK",
        "6, BLUE, RED, BLACK, GREEN",
        "7, BLACK, GREEN, BLUE, RED",
        "8, GREEN, BLACK, RED, BLUE",
        "9, RED, GREEN, BLUE, BLACK"
    })
    void standUpright(int exif, String topLeft, String topRight, String bottomLeft, String bottomRight)
            throws Exception {
        for (boolean little : new boolean[] {true, false}) {
            var drawn = read(Thumbnails.of(withExif(written(fourColours(), "jpeg"), exif, little)));
            assertSimilar(colour(topLeft), drawn, 60, 60);
            assertSimilar(colour(topRight), drawn, 190, 60);
            assertSimilar(colour(bottomLeft), drawn, 60, 190);
            assertSimilar(colour(bottomRight), drawn, 190, 190);
        }
    }

    @Test
    void holdNothingOfWhatStoodBesideThePixels() throws Exception {
        var jpeg = withExif(written(middleRed(300, 300), "jpeg"), 1, true);
        assertTrue(contains(jpeg, NAME));
        assertFalse(contains(Thumbnails.of(jpeg).content(), NAME));
        var png = withChunk(
                written(middleRed(300, 300), "png"), "tEXt", ("Author\0" + NAME).getBytes(StandardCharsets.UTF_8));
        assertTrue(contains(png, NAME));
        assertFalse(contains(Thumbnails.of(png).content(), NAME));
    }

    @Nested
    class AreNotMade {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "x",
                    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                    "<!doctype html><title>Sign in</title>",
                    "GIF89a and the rest",
                    "BM and the rest",
                    "RIFF....WAVEfmt ",
                    "RIFF....WEBP",
                    "RIFF....WEBPVP8 ",
                    "\u0089PNG\r\n\u001a\n",
                    "\u00ff\u00d8\u00ff",
                    "\u00ff\u00d8\u00ff\u00da"
                })
        void ofAnythingElse(String content) {
            isUnfit(content.getBytes(StandardCharsets.ISO_8859_1));
        }

        @ParameterizedTest
        @CsvSource({"30000, 30000", "5001, 5000", "25000000, 1", "1, 25000", "0, 10", "-1, 10", "2147483647, 2147483647"
        })
        void ofAPngThatWouldBeHuge(int width, int height) {
            var png = written(middleRed(10, 10), "png");
            ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
            isUnfit(withNewChecksum(png));
        }

        @Test
        void ofAJpegThatWouldBeHuge() {
            var jpeg = written(middleRed(10, 10), "jpeg");
            int frame = indexOf(jpeg, new byte[] {(byte) 0xff, (byte) 0xc0});
            ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 30_000).putShort(frame + 7, (short) 30_000);
            isUnfit(jpeg);
        }

        @Test
        void ofAJpegThatHidesItsSize() {
            var jpeg = written(middleRed(10, 10), "jpeg");
            var hidden = new byte[jpeg.length + 2];
            System.arraycopy(jpeg, 0, hidden, 0, 2);
            hidden[2] = (byte) 0xff;
            hidden[3] = (byte) 0xd0;
            System.arraycopy(jpeg, 2, hidden, 4, jpeg.length - 2);
            isUnfit(hidden);
        }

        @Test
        void ofAJpegInThousandsOfPasses() {
            var jpeg = written(middleRed(10, 10), "jpeg");
            var passes = new byte[jpeg.length + 400];
            System.arraycopy(jpeg, 0, passes, 0, jpeg.length);
            for (int i = jpeg.length; i < passes.length; i += 2) {
                passes[i] = (byte) 0xff;
                passes[i + 1] = (byte) 0xda;
            }
            isUnfit(passes);
        }

        @ParameterizedTest
        @ValueSource(strings = {"lossy.webp", "transparent.webp"})
        void ofAWebpThatWouldBeHuge(String file) throws IOException {
            var webp = sample(file);
            int frame = indexOf(webp, new byte[] {(byte) 0x9d, 1, 0x2a});
            webp[frame + 4] = 0x3f;
            webp[frame + 6] = 0x3f;
            isUnfit(webp);
        }

        @Test
        void ofALosslessWebpThatWouldBeHuge() throws IOException {
            var webp = sample("lossless.webp");
            Arrays.fill(webp, 21, 24, (byte) 0xff);
            isUnfit(webp);
        }

        @Test
        void ofAWebpThatMoves() throws IOException {
            var webp = sample("transparent.webp");
            webp[20] |= 0x02;
            isUnfit(webp);
        }

        @Test
        void ofWhatIsCutOffOrDamaged() throws IOException {
            var random = new Random(7);
            for (var whole : new byte[][] {
                written(middleRed(90, 70), "png"),
                written(middleRed(90, 70), "jpeg"),
                sample("lossy.webp"),
                sample("lossless.webp"),
                sample("transparent.webp")
            }) {
                for (int i = 0; i < 30; i++) {
                    var damaged = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
                    for (int bytes = random.nextInt(6); bytes > 0 && damaged.length > 0; bytes--) {
                        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                    }
                    isUnfitOrAPicture(damaged);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void doNotUnpackWhatAPngSaysBesides(String chunk) throws Exception {
        var indexed = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_INDEXED);
        assertEquals(
                "image/jpeg",
                Thumbnails.of(withChunk(written(indexed, "png"), chunk, MORE_THAN_MEMORY))
                        .mediaType());
    }

    private static byte[] bomb() {
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var deflater = new DeflaterOutputStream(bomb, new Deflater(Deflater.BEST_SPEED))) {
            var noughts = new byte[1024 * 1024];
            for (int i = 0; i < 700; i++) {
                deflater.write(noughts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bomb.toByteArray();
    }

    private static void isUnfit(byte[] content) {
        assertThrows(UnfitPicture.class, () -> Thumbnails.of(content));
    }

    private static void isUnfitOrAPicture(byte[] content) {
        try {
            assertTrue(Thumbnails.of(content).content().length > 0);
        } catch (UnfitPicture unfit) {
            assertFalse(unfit.getMessage().isEmpty());
        }
    }

    /** White, but for the square in its middle. */
    private static BufferedImage middleRed(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int side = Math.min(width, height);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect((width - side) / 2, (height - side) / 2, side, side);
        pen.dispose();
        return picture;
    }

    private static BufferedImage fourColours() {
        var picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 200, 200);
        pen.setColor(Color.GREEN);
        pen.fillRect(200, 0, 200, 200);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 200, 200, 200);
        pen.dispose();
        return picture;
    }

    private static Color colour(String name) {
        return switch (name) {
            case "RED" -> Color.RED;
            case "GREEN" -> Color.GREEN;
            case "BLUE" -> Color.BLUE;
            default -> Color.BLACK;
        };
    }

    private static void assertSimilar(Color expected, BufferedImage picture, int x, int y) {
        var found = new Color(picture.getRGB(x, y));
        int difference = Math.abs(expected.getRed() - found.getRed())
                + Math.abs(expected.getGreen() - found.getGreen())
                + Math.abs(expected.getBlue() - found.getBlue());
        assertTrue(difference < 60, "%s instead of %s".formatted(found, expected));
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.content()));
    }

    private static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sample(String file) throws IOException {
        try (var sample = ThumbnailsTest.class.getResourceAsStream(file)) {
            return sample.readAllBytes();
        }
    }

    /** Behind the start of a JPEG: a directory with an author and the orientation. */
    private static byte[] withExif(byte[] jpeg, int orientation, boolean little) {
        var exif = ByteBuffer.allocate(100);
        exif.putShort((short) 0xffe1).putShort((short) 98).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        exif.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x010e).putShort((short) 2).putInt(NAME.length()).putInt(40);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).position(50);
        exif.put(NAME.getBytes(StandardCharsets.US_ASCII));
        return inserted(jpeg, 2, exif.array());
    }

    /** Behind the header of a PNG. */
    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        var chunk = ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        chunk.putInt((int) sum.getValue());
        return inserted(png, 33, chunk.array());
    }

    private static byte[] withNewChecksum(byte[] png) {
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] inserted(byte[] content, int at, byte[] part) {
        return ByteBuffer.allocate(content.length + part.length)
                .put(content, 0, at)
                .put(part)
                .put(content, at, content.length - at)
                .array();
    }

    private static boolean contains(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static int indexOf(byte[] content, byte[] part) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }
}
