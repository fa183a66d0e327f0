package dev.unroll.code;

import dev.unroll.nn.EncoderDecoder;
import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import java.util.Set;
import java.util.TreeSet;

/** Writes a model with its data and its training as a program. */
public final class CodeWriter {
    private CodeWriter() {
    }

    /**
     * The program.
     *
     * @param language of the comments
     * @throws UnrollException where the layers do not fit each other
     */
    public static SourceCode write(CodeSubject subject, Dialect dialect, Language language) {
        subject.architecture().shapes();
        Lines out = new Lines(language);
        DataCode data = new DataCode(out, dialect.syntax(), subject);
        head(out, subject, dialect, data);
        data.write(switch (dialect) {
            case KERAS -> Padder.KERAS;
            case PYTORCH -> Padder.OWN;
            case R -> Padder.R;
        });
        switch (dialect) {
            case KERAS, R -> {
                new KerasModelCode(out, dialect.syntax(), subject.architecture()).write();
                new KerasTrainingCode(out, dialect.syntax(), subject).write();
            }
            case PYTORCH -> {
                new TorchModelCode(out, subject.architecture()).write();
                new TorchTrainingCode(out, subject).write();
            }
        }
        return out.code(dialect, data.file());
    }

    private static void head(Lines out, CodeSubject subject, Dialect dialect, DataCode data) {
        out.in(Section.HEAD).comment("title", subject.title().replaceAll("\\p{Cntrl}", " "));
        // Keras takes seeds of 32 bits.
        long seed = Integer.toUnsignedLong((int) subject.training().seed());
        switch (dialect) {
            case KERAS -> {
                out.comment("needsKeras");
                imports(out, data, Padder.KERAS, false);
                out.add("import keras", "import numpy as np").blank();
                out.comment("seed").add("keras.utils.set_random_seed(" + seed + ")").blank();
            }
            case PYTORCH -> {
                out.comment("needsTorch");
                boolean copies = subject.training().earlyStopping() != null && subject.training().earlyStopping().restoreBest();
                imports(out, data, Padder.OWN, copies && !subject.untrained());
                out.add("import numpy as np", "import torch", "from torch import nn");
                boolean translates = subject.architecture().layers().getFirst() instanceof EncoderDecoder;
                out.add("from torch.nn import functional");
                if (translates) {
                    out.add("from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence");
                }
                if (!subject.untrained()) {
                    out.add("from torch.utils.data import DataLoader, TensorDataset");
                }
                out.blank().comment("seed").add("torch.manual_seed(" + seed + ")").blank();
            }
            case R -> out.comment("needsR").add("library(keras3)").blank().comment("seed")
                    .add("set_random_seed(" + (seed & Integer.MAX_VALUE) + ")").blank();
        }
    }

    private static void imports(Lines out, DataCode data, Padder padder, boolean copies) {
        Set<String> imports = new TreeSet<>(data.imports(padder));
        if (copies) {
            imports.add("import copy");
        }
        out.add(imports.toArray(String[]::new));
        if (!imports.isEmpty()) {
            out.blank();
        }
    }
}
