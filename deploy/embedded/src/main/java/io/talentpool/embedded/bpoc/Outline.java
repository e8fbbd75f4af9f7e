package io.talentpool.embedded.bpoc;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a shape from a path as SVG writes it, as far as the portraits use them: {@code M c s q h v z}, lower case relative. */
final class Outline {

    private static final Pattern COMMAND = Pattern.compile("([Mcsqhvz])([^Mcsqhvz]*)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    private final Path2D shape = new Path2D.Double();
    private double x;
    private double y;
    /** The last control point of the curve before, which {@code s} mirrors. */
    private double controlX;

    private double controlY;

    private Outline() {}

    static Path2D of(String path) {
        var outline = new Outline();
        Matcher command = COMMAND.matcher(path);
        while (command.find()) {
            double[] numbers = NUMBER.matcher(command.group(2))
                    .results()
                    .mapToDouble(number -> Double.parseDouble(number.group()))
                    .toArray();
            outline.draw(command.group(1).charAt(0), numbers);
        }
        return outline.shape;
    }

    private void draw(char command, double[] n) {
        switch (command) {
            case 'M' -> {
                shape.moveTo(n[0], n[1]);
                standAt(n[0], n[1]);
            }
            case 'c' -> {
                for (int i = 0; i < n.length; i += 6) {
                    curve(x + n[i], y + n[i + 1], n[i + 2], n[i + 3], n[i + 4], n[i + 5]);
                }
            }
            case 's' -> {
                for (int i = 0; i < n.length; i += 4) {
                    curve(2 * x - controlX, 2 * y - controlY, n[i], n[i + 1], n[i + 2], n[i + 3]);
                }
            }
            case 'q' -> {
                shape.quadTo(x + n[0], y + n[1], x + n[2], y + n[3]);
                standAt(x + n[2], y + n[3]);
            }
            case 'h' -> line(n[0], 0);
            case 'v' -> line(0, n[0]);
            default -> shape.closePath();
        }
    }

    /** The first control point as it is, the rest relative to where the pen stands. */
    private void curve(double firstX, double firstY, double secondX, double secondY, double toX, double toY) {
        double startX = x;
        double startY = y;
        shape.curveTo(firstX, firstY, startX + secondX, startY + secondY, startX + toX, startY + toY);
        standAt(startX + toX, startY + toY);
        controlX = startX + secondX;
        controlY = startY + secondY;
    }

    private void line(double right, double down) {
        shape.lineTo(x + right, y + down);
        standAt(x + right, y + down);
    }

    private void standAt(double newX, double newY) {
        x = newX;
        y = newY;
        controlX = newX;
        controlY = newY;
    }
}
