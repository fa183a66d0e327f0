package dev.unroll.view.present;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

/** The screens that a window is not on. */
@FunctionalInterface
public interface HallScreens {
    /** Their bounds. */
    List<Rectangle2D> besides(Window window);

    /** Those that are attached now. */
    static HallScreens attached() {
        return window -> {
            List<Screen> here = Screen.getScreensForRectangle(window.getX(), window.getY(), Math.max(1, window.getWidth()),
                    Math.max(1, window.getHeight()));
            Screen mine = here.isEmpty() ? Screen.getPrimary() : here.getFirst();
            return Screen.getScreens().stream().filter(each -> !each.equals(mine)).map(Screen::getBounds).toList();
        };
    }
}
