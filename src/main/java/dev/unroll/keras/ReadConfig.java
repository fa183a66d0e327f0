package dev.unroll.keras;

import dev.unroll.nn.Architecture;
import java.util.List;

/**
 * A model configuration as read.
 *
 * @param places one for each layer of the architecture; their type is the file's class name, so that it also tells a
 *               TimeDistributed dense from a plain one
 */
record ReadConfig(Architecture architecture, List<LayerPlace> places) {
    ReadConfig {
        places = List.copyOf(places);
    }
}
