package dev.unroll.view.backward;

import dev.unroll.plot.Numbers;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.trace.Quantity;
import dev.unroll.view.backward.DecayViewModel.Shown;
import dev.unroll.workspace.study.gradient.Decay;
import java.util.ArrayList;
import java.util.List;

/** What is left of the gradient at a timestep, in sentences made of the numbers themselves. */
final class ReachWords {
    private ReachWords() {
    }

    /**
     * The sentences.
     *
     * @param step  timestep, 0 first
     * @param token what stands there
     */
    static String of(Shown shown, int step, String token, Language language) {
        int distance = shown.order().steps() - shown.order().place(step);
        if (distance == 0) {
            return Messages.in(language, "view.backward.begins");
        }
        List<String> parts = new ArrayList<>();
        for (Strand strand : shown.strands()) {
            double relative = strand.main().relative(step);
            if (Double.isFinite(relative)) {
                parts.add(part(strand, relative, language));
            }
        }
        if (parts.isEmpty()) {
            return Messages.in(language, "view.backward.noGradientAtAll");
        }
        String left = Messages.in(language, "view.backward.left", distance, String.join(", ", parts));
        Strand own = shown.strands().stream().filter(Strand::own).findFirst().orElse(null);
        return own == null || !Double.isFinite(own.main().relative(step)) ? left
                : left + " " + Messages.in(language, verdict(own.main().relative(step)), token);
    }

    private static String part(Strand strand, double relative, Language language) {
        String name = name(strand, language);
        return relative > 1.5 ? Messages.in(language, "view.backward.partGrows", name, Numbers.significant(relative, 2))
                : Messages.in(language, "view.backward.partKeeps", name, percent(relative));
    }

    private static String name(Strand strand, Language language) {
        String kind = strand.main().of() == Quantity.CELL
                ? Messages.in(language, "view.backward.cellOf", strand.kind().type()) : strand.kind().type();
        return strand.fair() ? kind : Messages.in(language, "view.backward.atEpoch", kind, Numbers.fixed(strand.epoch(), 0));
    }

    private static String verdict(double relative) {
        return relative < Decay.ROUNDING ? "view.backward.lost" : relative < Decay.FADED ? "view.backward.faint"
                : "view.backward.still";
    }

    /** A share of one as percent, with two digits that mean something. */
    static String percent(double share) {
        return Numbers.significant(share * 100, share * 100 >= 99.5 && share < 1.5 ? 3 : 2) + "%";
    }

    /** A number with a whole power after it. */
    static String raised(int power) {
        StringBuilder text = new StringBuilder();
        Integer.toString(power).chars().forEach(c -> text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
        return text.toString();
    }
}
