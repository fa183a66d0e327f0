package dev.unroll.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads {@code imdb_word_index.json}, a map from word to rank, as a stream and within bounds. */
final class WordIndex {
    private static final int MOST_WORDS = 2_000_000;
    private static final int LONGEST_WORD = 1000;

    private final Path path;
    private @Nullable String[] words = new String[1 << 17];
    private int count;

    private WordIndex(Path path) {
        this.path = path;
    }

    /**
     * The words by rank.
     *
     * @throws UnrollException where the file is not a map of words to the ranks 1, 2, 3 …, each once
     */
    static Vocabulary read(Path path) {
        WordIndex index = new WordIndex(path);
        try (JsonParser json = new JsonFactory().createParser(path.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw index.refuse(json);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String word = json.currentName();
                if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
                    throw index.refuse(json);
                }
                index.add(word, json);
            }
        } catch (JsonProcessingException e) {
            throw UnrollException.failed(e, "data.index.json", path.toString(),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
        return index.vocabulary();
    }

    private void add(String word, JsonParser json) throws IOException {
        long rank = json.getLongValue();
        if (rank < 1 || rank > MOST_WORDS || word.length() > LONGEST_WORD) {
            throw refuse(json);
        }
        if (rank > words.length) {
            words = Arrays.copyOf(words, (int) Math.min(MOST_WORDS, Math.max(rank, 2L * words.length)));
        }
        if (words[(int) rank - 1] != null) {
            throw refuse(json);
        }
        words[(int) rank - 1] = word;
        count++;
    }

    private Vocabulary vocabulary() {
        String[] ranked = new String[count];
        for (int i = 0; i < count; i++) {
            String word = words[i];
            if (word == null) {
                throw UnrollException.failed("data.index.hole", path.toString(), i + 1);
            }
            ranked[i] = word;
        }
        return new Vocabulary(Arrays.asList(ranked));
    }

    private UnrollException refuse(JsonParser json) throws IOException {
        return UnrollException.failed("data.index.entry", path.toString(), String.valueOf(json.currentName()));
    }
}
