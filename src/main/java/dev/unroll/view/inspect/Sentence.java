package dev.unroll.view.inspect;

import dev.unroll.picture.Readout;
import dev.unroll.plot.Numbers;
import dev.unroll.trace.Quantity;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.study.origin.Blend;
import dev.unroll.workspace.study.origin.Copied;
import dev.unroll.workspace.study.origin.GateSum;
import dev.unroll.workspace.study.origin.Term.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to one unit at one timestep, in words, made from its numbers alone. Nothing is called large or small that
 * is not: a share counts as all or none only where its two digits say so.
 */
final class Sentence {
    /** Below this a number shows as 0.00. */
    private static final double NOTHING = 0.005;
    /** Two numbers cancel where so little of the larger one is left. */
    private static final double CANCELLED = 0.1;
    private final Texts texts;
    private final Readout readout;

    Sentence(Texts texts, Readout readout) {
        this.texts = texts;
        this.readout = readout;
    }

    /** With its most important figures between asterisks. */
    String of(Inspection inspection) {
        List<String> parts = new ArrayList<>();
        if (!Double.isFinite(inspection.origin().value())) {
            parts.add(texts.now("view.inspect.say.notFinite"));
            return parts.getFirst();
        }
        if (inspection.origin() instanceof Copied || inspection.step().masked()) {
            return texts.now("view.inspect.say.masked");
        }
        String at = inspection.token();
        int unit = inspection.spot().unit() + 1;
        Blend blend = inspection.blend();
        if (blend != null) {
            parts.add(blend(at, unit, blend, inspection));
        } else if (inspection.origin() instanceof GateSum sum) {
            parts.add(texts.now("view.inspect.say.rnn", at, unit, fixed(sum.value()), signed(sum.sum(Side.INPUT)),
                    signed(sum.sum(Side.STATE))));
        }
        answer(Answer.of(inspection, readout), parts);
        return String.join(" ", parts);
    }

    private String blend(String at, int unit, Blend blend, Inspection inspection) {
        if (blend.spot().quantity() == Quantity.CELL) {
            return memory(at, unit, blend) + " " + together(blend);
        }
        if (blend.products().size() == 1) {
            double gate = blend.products().getFirst().getFirst().value();
            return share(gate) ? texts.now("view.inspect.say.shows", at, unit, percent(gate), fixed(blend.value()))
                    : texts.now("view.inspect.say.showsTimes", at, unit, fixed(gate), fixed(blend.value()));
        }
        double z = blend.products().getFirst().getFirst().value();
        String mix = share(z)
                ? texts.now("view.inspect.say.mixes", at, unit, percent(z), signed(blend.product(0)), percent(1 - z),
                        signed(blend.product(1)))
                : texts.now("view.inspect.say.mixesTimes", at, unit, fixed(z), signed(blend.product(0)), signed(blend.product(1)));
        return mix + " " + (inspection.spot().quantity() == Quantity.RESET ? reset(inspection) : together(blend));
    }

    private String reset(Inspection inspection) {
        double r = inspection.origin().value();
        return share(r) ? texts.now("view.inspect.say.reset", percent(r)) : texts.now("view.inspect.say.resetTimes", fixed(r));
    }

    private String memory(String at, int unit, Blend blend) {
        double forget = blend.products().getFirst().getFirst().value();
        double old = blend.products().getFirst().get(1).value();
        double kept = blend.product(0);
        double written = blend.product(1);
        String write = Math.abs(written) < NOTHING ? texts.now("view.inspect.say.writesNothing")
                : texts.now("view.inspect.say.writes", signed(written));
        if (Math.abs(old) < NOTHING) {
            return texts.now("view.inspect.say.empty", at, unit, write);
        }
        if (!share(forget)) {
            return texts.now("view.inspect.say.keepsTimes", at, unit, fixed(forget), signed(kept), write);
        }
        return texts.now("view.inspect.say.keeps", at, unit, percent(forget), signed(kept), write);
    }

    private String together(Blend blend) {
        double first = blend.product(0);
        double second = blend.product(1);
        double larger = Math.max(Math.abs(first), Math.abs(second));
        boolean both = Math.min(Math.abs(first), Math.abs(second)) >= NOTHING;
        if (blend.computed() != blend.value() && Math.abs(blend.computed() - blend.value()) >= NOTHING) {
            return texts.now("view.inspect.say.byHand", signed(blend.value()));
        }
        if (both && first * second < 0 && Math.abs(first + second) <= CANCELLED * larger) {
            return texts.now("view.inspect.say.cancel");
        }
        return texts.now("view.inspect.say.left", signed(blend.value()));
    }

    private void answer(Answer answer, List<String> parts) {
        Double now = answer.now();
        if (now == null) {
            return;
        }
        String name = answer.name().isEmpty() ? texts.now("view.inspect.say.readout")
                : texts.now("view.inspect.say.readoutOf", answer.name());
        Double before = answer.before();
        if (before == null) {
            parts.add(texts.now("view.inspect.say.is", name, fixed(now)));
            return;
        }
        boolean same = fixed(now).equals(fixed(before));
        String key = same ? "view.inspect.say.stays" : now > before ? "view.inspect.say.rises" : "view.inspect.say.falls";
        parts.add(texts.now(key, name, fixed(before), fixed(now)));
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    private static String percent(double share) {
        return Numbers.fixed(share * 100, 0) + "%";
    }

    private static String fixed(double value) {
        return Digits.of(value, 2);
    }

    private static String signed(double value) {
        return Digits.signed(value, 2);
    }
}
