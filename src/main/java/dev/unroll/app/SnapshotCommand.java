package dev.unroll.app;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.DataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unroll snapshot}: renders a screen to a PNG file, without a display. */
@Command(name = "snapshot", mixinStandardHelpOptions = true)
public final class SnapshotCommand implements Callable<Integer> {
    private static final List<String> SCREENS = List.of("train", "network", "cell", "backward", "data", "evaluate", "generate",
            "translate", "series", "code", "lessons", "presenter", "settings");
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final int LEAST = 320;
    private static final int MOST = 8000;

    /** What the help lists. */
    static final class Screens extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Screens() {
            super(SCREENS);
        }
    }

    @Option(names = "--screen", required = true, paramLabel = "NAME", completionCandidates = Screens.class)
    private String screen = "";

    @Option(names = "--out", required = true, paramLabel = "FILE.png")
    private Path out = Path.of("");

    @Option(names = "--size", paramLabel = "WxH")
    private String size = "1600x1000";

    @Option(names = "--lang", paramLabel = "CODE")
    private String language = Messages.language().code();

    @Option(names = "--theme", paramLabel = "light|dark")
    private String theme = "light";

    @Option(names = "--scale", paramLabel = "1…2")
    private double scale = 1;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Override
    public Integer call() {
        if (!SCREENS.contains(screen.toLowerCase(Locale.ROOT))) {
            throw UnrollException.badArgument("view.snapshot.badScreen", screen, String.join(", ", SCREENS));
        }
        Matcher pixels = SIZE.matcher(size);
        if (!pixels.matches() || outside(pixels.group(1)) || outside(pixels.group(2))) {
            throw UnrollException.badArgument("view.snapshot.badSize", size);
        }
        boolean dark = choice("--theme", theme, "light", "dark").equals("dark");
        Language spoken = Language.find(language).orElseThrow(() -> UnrollException.badArgument("view.snapshot.badChoice",
                "--lang", Language.codes(), language));
        if (!(scale >= 1 && scale <= 2)) {
            throw UnrollException.badArgument("view.snapshot.badScale", String.valueOf(scale));
        }
        new Snapshot(screen.toLowerCase(Locale.ROOT), Integer.parseInt(pixels.group(1)),
                Integer.parseInt(pixels.group(2)), spoken, dark, scale,
                DataFolder.resolve(data)).write(out);
        return 0;
    }

    private static boolean outside(String pixels) {
        int value = Integer.parseInt(pixels);
        return value < LEAST || value > MOST;
    }

    private static String choice(String option, String given, String... choices) {
        for (String each : choices) {
            if (each.equalsIgnoreCase(given)) {
                return each;
            }
        }
        throw UnrollException.badArgument("view.snapshot.badChoice", option, String.join(", ", choices), given);
    }
}
