package dev.unroll.keras;

import dev.unroll.nn.Architecture;
import dev.unroll.text.Remark;
import java.util.List;

/**
 * A model configuration as read.
 *
 * @param places one for each layer of the architecture; their type is the file's class name, so that it also tells a
 *               TimeDistributed dense from a plain one
 * @param remarks what was left out or taken otherwise
 */
record ReadConfig(Architecture architecture, List<LayerPlace> places, List<Remark> remarks) {
    ReadConfig {
        places = List.copyOf(places);
        remarks = List.copyOf(remarks);
    }
}
