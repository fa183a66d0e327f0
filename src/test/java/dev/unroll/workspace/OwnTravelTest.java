package dev.unroll.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.EncodedText;
import dev.unroll.data.Side;
import dev.unroll.data.Split;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.UnrollParts;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of a person's own texts reads typed text on a machine that has not the file. */
class OwnTravelTest {
    @TempDir
    private Path folder;

    private EncodedText read(Tokenizer tokenizer, List<String> words, String text) {
        DatasetOptions data = new DatasetOptions("가게", 0, 6, Split.OWN, Side.PRE, Side.PRE, tokenizer);
        Path file = folder.resolve("shop.keras");
        Model model = Model.create(Recipe.tokens(6,
                Recipe.embedding(words.size() + 4, 2), new Recurrent(new Gru(2)), Recipe.yesOrNo()), 1);
        KerasFiles.write(file, model, new UnrollParts(data, words, null, List.of(), ""));
        return ModelFile.read(file).encoder(folder).encode(text);
    }

    @Test
    void cutsTypedTextAsItsOwnTextsWereCut() {
        assertThat(read(Tokenizer.BIGRAMS, List.of("좋아", "아요"), "좋아요!").ids()).containsExactly(0, 0, 0, 1, 4, 5);
        assertThat(read(Tokenizer.SYLLABLES, List.of("좋", "아", "요"), "좋아요").ids()).containsExactly(0, 0, 1, 4, 5, 6);
        assertThat(read(Tokenizer.WORDS, List.of("좋아요"), "좋아요 정말").ids()).containsExactly(0, 0, 0, 1, 4, 2);
        assertThat(read(Tokenizer.CHARACTERS, List.of("a", " "), "a a").ids()).containsExactly(4, 5, 4, 0, 0, 0);
    }
}
