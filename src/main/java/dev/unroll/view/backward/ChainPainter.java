package dev.unroll.view.backward;

import dev.unroll.picture.Brush;
import dev.unroll.picture.backward.Formula;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Type;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.gradient.GradientChain;
import dev.unroll.workspace.study.gradient.Path;
import dev.unroll.workspace.study.gradient.Product;
import java.util.stream.Collectors;

/** The products that made a gradient: each way by which it arrives, with its largest products factor by factor. */
final class ChainPainter {
    private static final int PRODUCTS = 3;
    private static final double WAY = 27;
    private static final double PRODUCT = 42;
    private static final double MORE = 20;
    private static final double SUM = 34;
    private final Brush brush;
    private final double width;
    private final Language language;
    private final Spot of;
    private final double s;

    /** For the chain of {@code of}. */
    ChainPainter(Brush brush, double width, Language language, Spot of) {
        this.of = of;
        this.brush = brush;
        this.width = width;
        this.language = language;
        s = brush.scale;
    }

    /** How high a chain is at scale 1. */
    static double height(GradientChain chain) {
        double height = chain.paths().isEmpty() ? 0 : SUM;
        for (Path path : chain.paths()) {
            int shown = Math.min(PRODUCTS, path.products().size());
            height += WAY + shown * PRODUCT + (path.products().size() > shown ? MORE : 0) + 6;
        }
        return height;
    }

    void paint(GradientChain chain) {
        double y = 0;
        for (Path path : chain.paths()) {
            y = path(path, y);
        }
        if (!chain.paths().isEmpty()) {
            brush.surface.line(0, y + 2 * s, width, y + 2 * s, brush.colour(Role.BORDER), new Stroke(brush.surface.pixel()));
            brush.text(Messages.in(language, "view.backward.sum"), 0, y + 23 * s, Face.SANS_SEMIBOLD, 12.5, brush.colour(Role.TEXT),
                    Align.START);
            brush.text(signed(chain.sum()), width, y + 23 * s, Face.MONO_BOLD, 13, brush.colour(Role.GRADIENT), Align.END);
        }
    }

    private double path(Path path, double top) {
        double y = top + 17 * s;
        String sum = signed(path.sum());
        Type type = brush.type(Face.SANS_SEMIBOLD, 12);
        double room = width - brush.surface.width(sum, brush.type(Face.MONO_MEDIUM, 12)) - 10 * s;
        brush.surface.text(brush.surface.fit(ChainWords.way(path, language), type, room), 0, y, type, brush.colour(Role.TEXT_MUTED),
                Align.START);
        brush.text(sum, width, y, Face.MONO_MEDIUM, 12, brush.colour(Role.TEXT), Align.END);
        double at = top + WAY * s;
        int shown = Math.min(PRODUCTS, path.products().size());
        for (Product product : path.products().subList(0, shown)) {
            product(path, product, at);
            at += PRODUCT * s;
        }
        if (path.products().size() > shown) {
            double rest = path.products().subList(shown, path.products().size()).stream().mapToDouble(Product::value).sum();
            brush.text(Messages.in(language, "view.backward.more", path.products().size() - shown), 10 * s, at + 11 * s,
                    Face.SANS, 11.5, brush.colour(Role.TEXT_MUTED), Align.START);
            brush.text(signed(rest), width, at + 11 * s, Face.MONO, 11.5, brush.colour(Role.TEXT_MUTED), Align.END);
            at += MORE * s;
        }
        return at + 6 * s;
    }

    private void product(Path path, Product product, double y) {
        String symbols = product.factors().stream().map(factor -> ChainWords.symbol(factor, path, product, of))
                .collect(Collectors.joining(" · "));
        Formula formula = Formula.of(symbols);
        double size = 15;
        double room = width - 10 * s;
        double wide = formula.width(brush, size);
        formula.paint(brush, 10 * s, y + 13 * s, wide > room ? size * room / wide : size, brush.colour(Role.TEXT), Align.START);
        String numbers = product.factors().stream().map(factor -> Numbers.significant(factor.value(), 3))
                .map(number -> number.startsWith("−") ? "(" + number + ")" : number).collect(Collectors.joining(" × "));
        String value = signed(product.value());
        double end = brush.surface.width(value, brush.type(Face.MONO_MEDIUM, 11.5));
        Type type = brush.type(Face.MONO, 11.5);
        brush.surface.text(brush.surface.fit(numbers, type, room - end - 24 * s), 10 * s, y + 33 * s, type,
                brush.colour(Role.TEXT_MUTED), Align.START);
        brush.text("=", width - end - 7 * s, y + 33 * s, Face.MONO, 11.5, brush.colour(Role.TEXT_MUTED), Align.END);
        brush.text(value, width, y + 33 * s, Face.MONO_MEDIUM, 11.5, brush.colour(Role.TEXT), Align.END);
    }

    /** A number as it stands in a chain. */
    static String signed(double value) {
        return (value > 0 ? "+" : "") + Numbers.significant(value, 3);
    }
}
