package dev.unroll.app;

import dev.unroll.text.Messages;
import java.util.Locale;
import javafx.application.Application;

/** Opens the window, or says in a sentence why it cannot. */
final class Desktop {
    private Desktop() {
    }

    /** Opens the window with a file, if one is named. Returns when it has been closed: 0, or 1 where it could not be opened. */
    static int open(String... file) {
        if (!displayPresent()) {
            return fail(Messages.get("view.start.noDisplay"));
        }
        HeadStart.begin();
        Rendering.choose();
        try {
            Application.launch(UnrollApplication.class, file);
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
            return fail(Messages.get("view.start.failed", reason(e)));
        } catch (RuntimeException e) {
            if (e.getCause() instanceof UnsupportedOperationException || e.getCause() instanceof UnsatisfiedLinkError) {
                return fail(Messages.get("view.start.failed", reason(e.getCause())));
            }
            throw e;
        }
    }

    private static boolean displayPresent() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        return !linux || headless || named("DISPLAY") || named("WAYLAND_DISPLAY");
    }

    private static boolean named(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static int fail(String sentence) {
        System.err.println(sentence);
        return 1;
    }
}
