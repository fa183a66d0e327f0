package dev.unroll.keras;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.unroll.text.UnrollException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a configuration says, it becomes an architecture or a sentence. Without Jazzer's agent the inputs beside
 * this class and those below are tried; {@code src/bench/fuzz.sh} looks for more.
 */
class ConfigFuzzTest {
    @FuzzTest
    void anyBytes(byte[] bytes) {
        readsOrRefuses(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "null", "[]", "{", "{}", "{\"class_name\": 3}", "{\"class_name\": \"Sequential\"}",
        "{\"class_name\": \"Sequential\", \"config\": []}",
        "{\"class_name\": \"Sequential\", \"config\": [3]}",
        "{\"class_name\": \"Sequential\", \"config\": {\"layers\": {}}}",
        "{\"class_name\": \"Sequential\", \"config\": [{\"class_name\": \"Embedding\", \"config\": "
                + "{\"input_dim\": 99999999999999999999999, \"output_dim\": 2}}]}",
        "{\"class_name\": \"Sequential\", \"config\": [{\"class_name\": \"Embedding\", \"config\": "
                + "{\"input_dim\": 90000000, \"output_dim\": 90000000}}]}",
        "{\"class_name\": \"Sequential\", \"config\": [{\"class_name\": \"Embedding\", \"config\": "
                + "{\"input_dim\": 10, \"output_dim\": 2, \"batch_input_shape\": [null, -3]}}]}",
        "{\"class_name\": \"Sequential\", \"config\": [{\"class_name\": \"Dense\", \"config\": "
                + "{\"units\": 2.5, \"batch_input_shape\": [null, 3]}}]}",
        "{\"class_name\": \"Sequential\", \"config\": [{\"class_name\": \"LSTM\", \"config\": "
                + "{\"units\": 100000000, \"batch_input_shape\": [null, 3, 100000000]}}]}",
        "{\"class_name\": \"Sequential\", \"config\": [{\"class_name\": \"LSTM\", \"config\": "
                + "{\"units\": 2, \"dropout\": NaN, \"batch_input_shape\": [null, 3, 1]}}]}",
        "{\"class_name\": \"Sequential\", \"config\": [{\"class_name\": \"Bidirectional\", \"config\": "
                + "{\"layer\": {\"class_name\": \"Bidirectional\"}}}]}",
        "{\"class_name\": \"Functional\", \"config\": {\"layers\": [{\"inbound_nodes\": [[[\"a\", 0, 0]]]}]}}",
    })
    void cornersThatWereThoughtOf(String text) {
        readsOrRefuses(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void readsOrRefuses(byte[] bytes) {
        for (Dialect dialect : Dialect.values()) {
            try {
                ReadConfig read = new ConfigReader("file", dialect).read(Json.parse("file", "config", bytes));
                read.architecture().parameterCount();
            } catch (UnrollException told) {
                if (!told.key().startsWith("keras.")) {
                    throw told;
                }
            }
        }
    }
}
