package dev.unroll.view.backward;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.trace.Gate;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.gradient.Factor;
import dev.unroll.workspace.study.gradient.Path;
import dev.unroll.workspace.study.gradient.Product;
import dev.unroll.workspace.study.gradient.Symbol;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A chain of products in symbols and words. Timesteps and units count from 1, as everywhere on screen. */
final class ChainWords {
    private ChainWords() {
    }

    /** A factor as a formula, in the notation of {@link dev.unroll.picture.backward.Formula}. */
    static String symbol(Factor factor, Path path, Product product, Spot of) {
        Spot spot = factor.spot();
        return switch (factor.symbol()) {
            case GRADIENT -> "∂L/∂" + number(spot);
            case PRE_GRADIENT -> "∂L/∂" + pre(spot);
            case LOGIT_GRADIENT -> "∂L/∂z_{out" + (factor.index() > 0 ? "," + (factor.index() + 1) : "") + "}";
            case OUTPUT_GRADIENT -> "∂L/∂y" + (factor.index() > 0 ? "_{" + (factor.index() + 1) + "}" : "");
            case VALUE, JOINED -> spot == null ? "½" : number(spot);
            case ONE_MINUS -> "(1 − " + number(spot) + ")";
            case SLOPE -> "a'(" + pre(spot) + ")";
            case ACTIVATED -> "a(" + number(spot) + ")";
            case CELL_SLOPE -> "a'(" + number(spot) + ")";
            case BETWEEN -> "(h_{" + (spot == null ? "" : spot.t()) + "} − hh_{" + (spot == null ? "" : spot.t() + 1) + "})";
            case INNER -> "(h · U + b)";
            case WEIGHT -> weight(path, product, of);
            case COPIED -> "1";
            case PADDED, HELD -> "0";
            case REST -> "…";
        };
    }

    /** The weight between the unit whose gradient it is and the gate's unit from which the gradient comes. */
    private static String weight(Path path, Product product, Spot of) {
        Spot from = product.factors().stream().filter(factor -> factor.symbol() == Symbol.PRE_GRADIENT).map(Factor::spot)
                .filter(Objects::nonNull).findFirst().orElse(null);
        String letter = switch (path.way()) {
            case NEXT_GATE -> "U";
            case LOSS -> "V";
            default -> "W";
        };
        if (from == null) {
            return letter + "_{" + (of.unit() + 1) + "}";
        }
        String gate = from.quantity() == Quantity.HIDDEN ? "" : ChainViewModel.letter(from.quantity()) + ",";
        return letter + "_{" + gate + (of.unit() + 1) + "," + (from.unit() + 1) + "}";
    }

    private static String number(@Nullable Spot spot) {
        return spot == null ? "" : ChainViewModel.letter(spot.quantity()) + "_{" + (spot.t() + 1) + "," + (spot.unit() + 1) + "}";
    }

    private static String pre(@Nullable Spot spot) {
        if (spot == null) {
            return "z";
        }
        String gate = spot.quantity() == Quantity.HIDDEN ? "" : ChainViewModel.letter(spot.quantity()) + ",";
        return "z_{" + gate + (spot.t() + 1) + "," + (spot.unit() + 1) + "}";
    }

    /** Where a part of a gradient comes from. */
    static String way(Path path, Language language) {
        Gate gate = path.gate();
        String name = gate == null || gate == Gate.STATE ? Messages.in(language, "view.picture.hidden")
                : Messages.in(language, "view.backward.gate." + gate.name());
        String key = "view.backward.way." + path.way().name();
        String text = Messages.in(language, key, name);
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
