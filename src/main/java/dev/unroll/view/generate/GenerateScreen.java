package dev.unroll.view.generate;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.HallParts;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.ScreenKeys;
import dev.unroll.view.control.Segments;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** What a model writes: next characters, or a translation. A page is made when it is first shown. */
public final class GenerateScreen extends BorderPane implements ScreenKeys, HallParts {
    private final Map<Page, Region> pages = new EnumMap<>(Page.class);
    private final Map<Page, Supplier<Region>> makers = new EnumMap<>(Page.class);
    private final Map<Page, ObservableValue<List<HallPart>>> parts = new EnumMap<>(Page.class);
    private final Map<Page, Stepper> steppers = new EnumMap<>(Page.class);
    private final ReadOnlyObjectWrapper<Page> shown = new ReadOnlyObjectWrapper<>(Page.NEXT);

    /** The pages of this screen. */
    public enum Page { NEXT, TRANSLATE, SERIES }

    /** A screen over both models. */
    public GenerateScreen(GenerateViewModel next, TranslateViewModel translate, Appearance appearance) {
        getStyleClass().add("generate-screen");
        makers.put(Page.NEXT, () -> new GenerateView(next, appearance));
        makers.put(Page.TRANSLATE, () -> new TranslateView(translate, appearance));
        steppers.put(Page.NEXT, next.stepper());
        steppers.put(Page.TRANSLATE, translate.stepper());
        Segments<Page> segments = new Segments<>(this::show);
        for (Page page : Page.values()) {
            segments.add(page, appearance.texts().get("view.generate.page." + page.name()), "page" + page.name());
        }
        shown.subscribe(segments::show);
        setTop(Parts.row("generate-toolbar", segments));
        setMinSize(0, 0);
        // The page in front is made when somebody comes here for the first time.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                show(shown.get());
            }
        });
    }

    /** Adds the page of series, made when it is first shown. */
    public void addSeries(Supplier<Region> maker) {
        makers.put(Page.SERIES, maker);
    }

    @Override
    public ObservableValue<List<HallPart>> apart() {
        setTop(null);
        return shown.flatMap(page -> parts.computeIfAbsent(page, each -> pages.computeIfAbsent(each, this::make)
                instanceof HallParts many ? many.apart() : new SimpleObjectProperty<>(List.of())));
    }

    private Region make(Page page) {
        return Objects.requireNonNull(makers.get(page)).get();
    }

    /** The page in front. */
    public ReadOnlyObjectProperty<Page> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Brings a page to the front. */
    public void show(Page page) {
        shown.set(page);
        Supplier<Region> maker = makers.get(page);
        if (maker != null && getScene() != null) {
            setCenter(pages.computeIfAbsent(page, this::make));
        }
    }

    @Override
    public boolean key(KeyEvent event) {
        Stepper stepper = steppers.get(shown.get());
        if (stepper == null) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT -> stepper.step(false);
            case RIGHT -> stepper.step(true);
            case HOME -> stepper.seek(1);
            case END -> stepper.seek(Integer.MAX_VALUE);
            case SPACE -> stepper.playOrPause();
            default -> {
                return false;
            }
        }
        return true;
    }
}
