package dev.unroll.workspace.study.gradient;

/** What a factor in a chain of products is. */
public enum Symbol {
    /** ∂L/∂ the number at the spot, all paths together. */
    GRADIENT,
    /** ∂L/∂z of the gate at the spot. */
    PRE_GRADIENT,
    /** ∂L/∂ of what the closing layer's activation is applied to; the index is the output's. */
    LOGIT_GRADIENT,
    /** ∂L/∂ of the model's output, where a recurrent layer gives it; the index is the output's. */
    OUTPUT_GRADIENT,
    /** The number at the spot; before the first timestep that is read, the state it begins with. */
    VALUE,
    /** 1 − the number at the spot. */
    ONE_MINUS,
    /** a'(z) of the gate at the spot. */
    SLOPE,
    /** a(c) of the cell state at the spot. */
    ACTIVATED,
    /** a'(c) of the cell state at the spot. */
    CELL_SLOPE,
    /** h₋₁ − h̃, what a GRU's update gate decides between; the spot is the update gate. */
    BETWEEN,
    /** h₋₁ · U_h + b'_h, what a GRU's reset gate is multiplied with where it acts after the product; the spot is that gate. */
    INNER,
    /** A weight. */
    WEIGHT,
    /** 1: a padded step hands its states on as they are. */
    COPIED,
    /** 0: a padded step computes nothing. */
    PADDED,
    /** 0: the number at the spot was set by hand, so nothing flows through it. */
    HELD,
    /** ½, or what the other half of a Bidirectional layer gave: how both halves are joined. */
    JOINED,
    /** What arrives from layers that are not spelled out: all of it. */
    REST
}
