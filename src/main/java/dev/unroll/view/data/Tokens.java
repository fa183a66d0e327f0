package dev.unroll.view.data;

import dev.unroll.data.Corpus;
import dev.unroll.data.Padding;
import dev.unroll.data.Vocabulary;
import dev.unroll.picture.data.Token;
import dev.unroll.picture.generate.Looks;
import dev.unroll.text.Messages;
import dev.unroll.workspace.corpus.Cut;
import java.util.ArrayList;
import java.util.List;

/** An example as the model sees it: cut to length, padded, and with the mark for words that it does not know. */
final class Tokens {
    private Tokens() {
    }

    /**
     * The tokens of an example, slot by slot.
     *
     * @param limit the model knows the ids below it
     */
    static List<Token> of(Corpus corpus, int example, Padding padding, int limit) {
        int[] ids = corpus.ids(example);
        Cut cut = Cut.of(ids.length, padding);
        List<Token> tokens = new ArrayList<>(cut.slots());
        for (int slot = 0; slot < cut.slots(); slot++) {
            int at = cut.token(slot);
            tokens.add(at < 0 ? new Token(Token.Kind.PAD, "", Vocabulary.PAD) : token(corpus.vocabulary(), ids[at], limit));
        }
        return tokens;
    }

    private static Token token(Vocabulary vocabulary, int id, int limit) {
        if (id == Vocabulary.START) {
            return new Token(Token.Kind.START, Messages.get("view.data.kind.START"), id);
        }
        boolean known = id > Vocabulary.INDEX_FROM && id < limit;
        return known ? new Token(Token.Kind.WORD, Looks.sign(vocabulary.word(id)), id)
                : new Token(id == Vocabulary.PAD ? Token.Kind.PAD : Token.Kind.UNKNOWN, vocabulary.word(id), Vocabulary.UNKNOWN);
    }
}
