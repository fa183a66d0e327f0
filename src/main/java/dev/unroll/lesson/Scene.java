package dev.unroll.lesson;

import dev.unroll.lesson.Page.Network;

/**
 * All that is prepared on the screen. A scene is absolute: it says how everything is, not what changes, so that going back a
 * step restores it whatever the person did meanwhile. What a scene leaves as it is usual: nothing set by hand, no run but the
 * one that came with the program, speed and panels as at a first start.
 *
 * @param setup   the model, its data and its weights
 * @param subject what it reads
 * @param page    the screen in front and how it is set
 */
public record Scene(Setup setup, Subject subject, Page page) {
    /** The unrolled network with the whole sequence read. */
    public static Scene of(Setup setup, Subject subject) {
        return new Scene(setup, subject, Network.USUAL);
    }

    /** Another page in front. */
    public Scene on(Page next) {
        return new Scene(setup, subject, next);
    }

    /** Another model in the same place. */
    public Scene with(Setup next) {
        return new Scene(next, subject, page);
    }

    /** The unrolled network at a timestep; later ones are not computed yet. */
    public Scene at(Place place) {
        return on(network().at(place));
    }

    /** Inside the cell at a timestep, all operations done, one unit's number chosen. */
    public Scene cell(Place place, Unit unit, dev.unroll.trace.Quantity quantity) {
        return on(network().at(place).cell(Network.ALL, unit, quantity));
    }

    /** Inside the cell with only its first operations done at that timestep. */
    public Scene operations(int done) {
        return on(network().cell(done, network().unit(), network().quantity()));
    }

    /** The way back. */
    public Scene backward() {
        return on(network().turned(true));
    }

    /** The network as the loop it is. */
    public Scene folded() {
        return on(network().folded(true));
    }

    /** The builder with a layer's card open, so that its numbers of parameters are explained. */
    public Scene card(int layer) {
        return on(network().card(layer));
    }

    /** The curves below the picture, also where the window is low. */
    public Scene curves() {
        return on(network().curves(true));
    }

    /** The page of the network, as it is or, where another is in front, as usual. */
    public Network network() {
        return page instanceof Network now ? now : Network.USUAL;
    }
}
