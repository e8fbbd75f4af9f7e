package io.talentpool.embedded.bpoc;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JComponent;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;

/** A drawn face for a sample candidate, the same each time: nobody real is shown. */
public final class SamplePortrait {

    private static final List<String> GROUNDS =
            Dice.sides("#c9d8ff, #ffd9c2, #cdeedb, #f6d3e4, #fbe7b0, #d8d3fb, #c8ecf2, #e6e0d4");
    private static final List<String> SKINS = Dice.sides("#f6d5bb, #e8b996, #cf9a72, #a9714b, #7c4f33");
    private static final List<String> HAIRS = Dice.sides("#2a2320, #4a3426, #6e4a2b, #1d1d22, #8a8a90, #a0522d");
    private static final List<String> SHIRTS = Dice.sides("#3056d3, #1a7f4b, #b3382c, #54607a, #8a5a00, #6b3fa0");

    /** Behind the head, and over the forehead; the last with a bun. */
    private static final List<String> CUTS = List.of(
            "M29 46c0-17 9-27 21-27s21 10 21 27c-4-9-9-14-13-16-8 4-18 4-24 3-2 3-4 8-5 13z",
            "M26 70c-3-30 4-52 24-52s27 22 24 52h-9c3-16 2-29-4-37-8 3-15 3-22 0-6 8-7 21-4 37z",
            "M30 44c1-15 9-23 20-23 12 0 20 8 20 23-3-6-5-9-8-11-9 2-16 1-24-1-3 3-6 7-8 12z",
            "M29 47c0-16 8-26 21-26s21 10 21 26c-3-8-7-13-12-15-6 3-13 3-18 0-6 2-9 7-12 15z"
                    + "M41 21a9 9 0 0 1 18 0a9 9 0 0 1-18 0z");

    private static final String FACE = """
        <svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">
          <rect width="100" height="100" fill="%2$s"/>
          <path fill="%3$s" d="M14 104c2-22 16-32 36-32s34 10 36 32z"/>
          <path fill="%1$s" d="M42 60h16v15c0 5-16 5-16 0z"/>
          <ellipse fill="%1$s" cx="50" cy="47" rx="18" ry="22"/>
          <path fill="%4$s" d="%5$s"/>
          <g fill="#2b2230"><circle cx="43" cy="48" r="2"/><circle cx="57" cy="48" r="2"/></g>
          <path fill="none" stroke="#2b2230" stroke-width="2" stroke-linecap="round" d="M43 58q7 6 14 0"/>
        </svg>
        """;

    private static final int PIXELS = 300;

    static {
        // There is no screen where most of this runs, and none is needed.
        System.setProperty("java.awt.headless", "true");
    }

    private SamplePortrait() {}

    /**
     * The picture as PNG.
     *
     * @param n which of the sample candidates
     */
    public static byte[] png(int n) {
        var dice = new Dice(n);
        var skin = dice.pick(SKINS);
        var face = new ByteArrayInputStream(
                FACE.formatted(skin, dice.pick(GROUNDS), dice.pick(SHIRTS), dice.pick(HAIRS), dice.pick(CUTS))
                        .getBytes(StandardCharsets.UTF_8));
        SVGDocument drawing = new SVGLoader().load(face, null, LoaderContext.createDefault());
        var picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(PIXELS / drawing.size().getWidth(), PIXELS / drawing.size().getHeight());
        drawing.render((JComponent) null, pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
