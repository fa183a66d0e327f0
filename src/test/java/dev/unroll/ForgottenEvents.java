package dev.unroll;

import java.lang.reflect.Field;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.service.support.FiredEvents;

/**
 * TestFX keeps every event that was ever fired, and an event its target, and so every window a test ever opened: 1.5 GB by
 * the end of all tests. Nobody here reads those events; after each class of tests they are thrown away.
 */
public final class ForgottenEvents implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        now();
    }

    /** Throws them away now. */
    public static void now() throws ReflectiveOperationException {
        Field field = FxToolkitContext.class.getDeclaredField("firedEvents");
        field.setAccessible(true);
        if (field.get(FxToolkit.toolkitContext()) instanceof FiredEvents events) {
            Runnable clear = events::clearEvents;
            if (FxToolkit.isFXApplicationThreadRunning()) {
                Platform.runLater(clear);
            } else {
                clear.run();
            }
        }
    }
}
