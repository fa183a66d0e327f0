package dev.unroll.picture.cell;

/**
 * A cell's activations by Keras' names, as the boxes in the drawing say them.
 *
 * @param activation of the candidate and of the state
 * @param recurrent  of the gates
 */
public record Functions(String activation, String recurrent) {
    /** What Keras takes where nothing is said. */
    public static final Functions USUAL = new Functions("tanh", "sigmoid");

    /** How a function is written in its box. */
    static String shown(String name) {
        return name.equals("sigmoid") ? "σ" : name.equals("hard_sigmoid") ? "hard σ" : name;
    }
}
