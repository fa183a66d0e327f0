package dev.unroll.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both languages say the same things. */
class BundlesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Properties ENGLISH = read("messages.properties");
    private static final Properties KOREAN = read("messages_ko.properties");

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(BundlesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    private static Set<Integer> arguments(String pattern) {
        Set<Integer> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            found.add(Integer.valueOf(matcher.group(1)));
        }
        return found;
    }

    @Test
    void bothHaveTheSameKeys() {
        assertThat(KOREAN.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @TestFactory
    Stream<DynamicTest> everyTextTakesTheSameArgumentsAndCanBeFormatted() {
        return ENGLISH.stringPropertyNames().stream().sorted().map(key -> DynamicTest.dynamicTest(key, () -> {
            String english = ENGLISH.getProperty(key);
            String korean = KOREAN.getProperty(key);
            assertThat(english).isNotBlank();
            assertThat(arguments(korean)).isEqualTo(arguments(english));
            if (!arguments(english).isEmpty()) {
                assertThat(new MessageFormat(english, Locale.ENGLISH).getFormatsByArgumentIndex()).isNotEmpty();
                assertThat(new MessageFormat(korean, Locale.KOREAN).getFormatsByArgumentIndex()).isNotEmpty();
            }
        }));
    }

    @Test
    void theEnglishOnesAreEnglish() {
        assertThat(ENGLISH.stringPropertyNames().stream().filter(key -> HANGUL.matcher(ENGLISH.getProperty(key)).find())).isEmpty();
    }
}
