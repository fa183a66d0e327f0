package dev.unroll.view.present;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The screens that are attached, and whether a window fills one. */
public interface HallScreens {
    /** The bounds of those that a window is not on. */
    List<Rectangle2D> besides(Window window);

    /** Lets a window fill its screen, or gives it its size back. */
    void fill(Stage stage, boolean whole);

    /** The real ones. */
    static HallScreens attached() {
        return new HallScreens() {
            @Override
            public List<Rectangle2D> besides(Window window) {
                List<Screen> here = Screen.getScreensForRectangle(window.getX(), window.getY(),
                        Math.max(1, window.getWidth()), Math.max(1, window.getHeight()));
                Screen mine = here.isEmpty() ? Screen.getPrimary() : here.getFirst();
                return Screen.getScreens().stream().filter(each -> !each.equals(mine)).map(Screen::getBounds).toList();
            }

            @Override
            public void fill(Stage stage, boolean whole) {
                // Without a screen the toolkit would draw beyond the window's memory.
                if (!"Headless".equals(System.getProperty("glass.platform"))) {
                    stage.setFullScreen(whole);
                }
            }
        };
    }
}
