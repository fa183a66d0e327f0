package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.WhatIf;
import java.util.List;

/** Which numbers were set by hand: nothing flows back through them. */
record Held(WhatIf whatIf) {
    /** No factor where the number at a spot was computed; 0 where it was set by hand. */
    List<Factor> through(Spot spot) {
        return whatIf.at(new WhatIf.Place.Number(spot)) == null ? List.of() : List.of(Factor.at(Symbol.HELD, spot, 0));
    }
}
