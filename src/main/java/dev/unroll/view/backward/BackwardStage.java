package dev.unroll.view.backward;

import dev.unroll.data.Dataset;
import dev.unroll.trace.Spot;
import dev.unroll.train.KeptWeights;
import dev.unroll.workspace.Experiment;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the way back needs to know of the rest of the window, and may ask of it. */
public interface BackwardStage {
    /** The sequence with its gradients; null before there is one. */
    ObservableValue<@Nullable Way> way();

    /** The timestep that is looked at, from 1; a fraction on the way from one to the next. */
    ObservableValue<Number> time();

    /** The timestep that is looked at or on the way to, from 1. */
    ObservableValue<Number> target();

    /** Jumps to a timestep, from 1. */
    void seek(int timestep);

    /** Goes so many timesteps on, or back. */
    void move(int count);

    /** Index of the layer that is looked at, among the trace's recurrent layers. */
    ObservableValue<Number> layer();

    /** Looks at another layer. */
    void chooseLayer(int layer);

    /** The number that is explained, or null. */
    ObservableValue<@Nullable Spot> chosen();

    /** Chooses the number to be explained, or none. */
    void choose(@Nullable Spot spot);

    /** Names of the classes whose loss can be asked for, in the order of their numbers; empty where the output is numbers. */
    List<String> classes();

    /** Asks for the gradients of another class's loss. */
    void ask(int label);

    /** What is being trained. */
    ObservableValue<Experiment> experiment();

    /** Its data, or null before they are read. */
    ObservableValue<@Nullable Dataset> dataset();

    /** The weights of the current run's epochs, or null. */
    ObservableValue<@Nullable KeptWeights> kept();

    /** Another value whenever an epoch has ended. */
    ObservableValue<?> epochEnded();

    /** Shows the weights after an epoch that is kept. */
    void showEpoch(int epoch);

    /** Hears what could not be done. */
    void failed(Throwable why);
}
