package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.ForgottenEvents;
import dev.unroll.view.main.Tab;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What was closed is forgotten: no list of the program, no thread and no timer keeps a window. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class ClosedWindowTest {
    private static final int WINDOWS = 3;
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
    }

    /** At most one of three: JavaFX itself keeps the paths to what it painted last until it paints as much again. */
    @Test
    void closedWindowsAreForgotten() throws Exception {
        List<WeakReference<Workbench>> windows = new ArrayList<>();
        for (int window = 0; window < WINDOWS; window++) {
            windows.add(openAndClose());
        }
        ForgottenEvents.now();
        for (int attempt = 0; attempt < 20 && kept(windows) > 1; attempt++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
            Thread.sleep(100);
        }
        assertThat(kept(windows)).as(() -> "kept, perhaps by one of these threads:\n" + busy()).isLessThanOrEqualTo(1);
    }

    private static long kept(List<WeakReference<Workbench>> windows) {
        return windows.stream().filter(each -> each.get() != null).count();
    }

    private WeakReference<Workbench> openAndClose() throws Exception {
        OpenWindow opened = fx(() -> OpenWindow.in(stage, Path.of("nowhere"), 1280, 720));
        Workbench bench = opened.bench();
        until(() -> bench.network().seenProperty().get() != null);
        for (Tab tab : Tab.values()) {
            if (tab != Tab.LESSONS) {
                fx(() -> {
                    bench.view().show(tab);
                    return true;
                });
                WaitForAsyncUtils.waitForFxEvents();
            }
        }
        opened.close();
        return new WeakReference<>(bench);
    }

    /** What the threads that the program began are doing. */
    private static String busy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> Arrays.stream(each.getValue()).anyMatch(frame -> frame.getClassName().startsWith("dev.unroll")))
                .map(each -> each.getKey().getName() + "\n  " + Arrays.stream(each.getValue()).limit(25)
                        .map(StackTraceElement::toString).collect(Collectors.joining("\n  ")))
                .collect(Collectors.joining("\n"));
    }
}
