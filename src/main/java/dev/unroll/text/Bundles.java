package dev.unroll.text;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bundles that lie beside this class, in a folder or in an archive. */
final class Bundles {
    private static final String NAME = "dev.unroll.text.messages";
    private static final Pattern FILE = Pattern.compile("messages_([A-Za-z0-9_]{2,40})\\.properties");
    private static final ResourceBundle.Control PLAIN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundles() {
    }

    /** The texts of a locale; what they leave out is said in English. */
    static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle(NAME, locale, PLAIN);
    }

    /** The locales that have a bundle of their own; English, whose bundle has no ending, is none of them. */
    static List<Locale> locales() {
        URL english = Bundles.class.getResource("messages.properties");
        if (english == null) {
            throw new MissingResourceException("no texts", NAME, "");
        }
        try {
            return beside(english).stream().map(FILE::matcher).filter(Matcher::matches)
                    .map(name -> Locale.forLanguageTag(name.group(1).replace('_', '-')))
                    .filter(locale -> !locale.getLanguage().isEmpty()).distinct().toList();
        } catch (IOException e) {
            // Where files cannot be listed, what the program always comes with is there all the same.
            return List.of(Locale.KOREAN);
        }
    }

    private static List<String> beside(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        if (connection instanceof JarURLConnection jar) {
            String entry = jar.getEntryName();
            String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
            return jar.getJarFile().stream().map(each -> each.getName()).filter(name -> name.startsWith(folder))
                    .map(name -> name.substring(folder.length())).toList();
        }
        if (!"file".equals(file.getProtocol())) {
            throw new IOException(file.getProtocol());
        }
        try (Stream<Path> files = Files.list(Path.of(URI.create(file.toString())).getParent())) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }
}
