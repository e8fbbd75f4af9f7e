package io.talentpool.embedded.bpoc;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A drawn face for a sample candidate, the same each time: nobody real is shown. */
public final class SamplePortrait {

    private static final List<String> GROUNDS =
            List.of("#c9d8ff", "#ffd9c2", "#cdeedb", "#f6d3e4", "#fbe7b0", "#d8d3fb", "#c8ecf2", "#e6e0d4");
    private static final List<String> SKINS = List.of("#f6d5bb", "#e8b996", "#cf9a72", "#a9714b", "#7c4f33");
    private static final List<String> HAIRS = List.of("#2a2320", "#4a3426", "#6e4a2b", "#1d1d22", "#8a8a90", "#a0522d");
    private static final List<String> SHIRTS =
            List.of("#3056d3", "#1a7f4b", "#b3382c", "#54607a", "#8a5a00", "#6b3fa0");
    private static final String INK = "#2b2230";

    /** Behind the head, and over the forehead. */
    private static final List<Shape> CUTS = List.of(
            Outline.of("M29 46c0-17 9-27 21-27s21 10 21 27c-4-9-9-14-13-16-8 4-18 4-24 3-2 3-4 8-5 13z"),
            Outline.of("M26 70c-3-30 4-52 24-52s27 22 24 52h-9c3-16 2-29-4-37-8 3-15 3-22 0-6 8-7 21-4 37z"),
            Outline.of("M30 44c1-15 9-23 20-23 12 0 20 8 20 23-3-6-5-9-8-11-9 2-16 1-24-1-3 3-6 7-8 12z"),
            withBun(Outline.of("M29 47c0-16 8-26 21-26s21 10 21 26c-3-8-7-13-12-15-6 3-13 3-18 0-6 2-9 7-12 15z")));

    private static final Shape SHOULDERS = Outline.of("M14 104c2-22 16-32 36-32s34 10 36 32z");
    private static final Shape NECK = Outline.of("M42 60h16v15c0 5-16 5-16 0z");
    private static final Shape FACE = new Ellipse2D.Double(32, 25, 36, 44);
    private static final Shape SMILE = Outline.of("M43 58q7 6 14 0");

    private static final int PIXELS = 300;
    /** What the shapes are drawn on. */
    private static final double SIDE = 100;

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
        var picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(PIXELS / SIDE, PIXELS / SIDE);
        draw(new Dice(n), pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void draw(Dice dice, Graphics2D pen) {
        String skin = dice.pick(SKINS);
        fill(pen, dice.pick(GROUNDS), new Rectangle2D.Double(0, 0, SIDE, SIDE));
        fill(pen, dice.pick(SHIRTS), SHOULDERS);
        fill(pen, skin, NECK);
        fill(pen, skin, FACE);
        fill(pen, dice.pick(HAIRS), dice.pick(CUTS));
        fill(pen, INK, new Ellipse2D.Double(41, 46, 4, 4));
        fill(pen, INK, new Ellipse2D.Double(55, 46, 4, 4));
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(SMILE);
    }

    private static void fill(Graphics2D pen, String colour, Shape shape) {
        pen.setColor(Color.decode(colour));
        pen.fill(shape);
    }

    private static Shape withBun(Path2D hair) {
        hair.setWindingRule(Path2D.WIND_NON_ZERO);
        hair.append(new Ellipse2D.Double(41, 12, 18, 18), false);
        return hair;
    }
}
