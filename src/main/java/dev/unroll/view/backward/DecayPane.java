package dev.unroll.view.backward;

import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Figure;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Sheet;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import dev.unroll.text.UnrollException;
import dev.unroll.view.backward.DecayViewModel.Scope;
import dev.unroll.view.backward.DecayViewModel.Shown;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.view.curves.ExportSource;
import dev.unroll.view.curves.TakeAway;
import dev.unroll.workspace.files.ExportFolder;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How much of the gradient survives: the chart under the picture, with what it compares. */
final class DecayPane extends BorderPane {
    private final BackwardViewModel model;
    private final DecayViewModel decay;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas canvas = new PictureCanvas(this::paint);
    private final Button train = new Button();
    private final Label doing = Parts.label("small", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final HBox work;
    private final TakeAway export;
    private @Nullable Drawn drawn;

    /** The figure of what is shown, made once. */
    private record Drawn(Shown shown, Scope scope, dev.unroll.text.Language language, Figure figure,
            List<DecayFigure.Curve> curves) {
    }

    DecayPane(BackwardViewModel model, ExportFolder exports, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        decay = model.decay();
        texts = appearance.texts();
        canvas.setId("decayCurve");
        canvas.setFocusTraversable(true);
        train.setId("trainSiblings");
        train.getStyleClass().add("small-button");
        train.setOnAction(event -> decay.train());
        train.setMinWidth(USE_PREF_SIZE);
        Button stop = Parts.iconButton(Feather.X, texts.get("view.backward.cancel"), decay::cancel);
        stop.setId("cancelDecay");
        doing.setMinWidth(0);
        bar.getStyleClass().add("decay-progress");
        work = Parts.row("decay-work", doing, bar, stop);
        Segments<Scope> scopes = new Segments<Scope>(decay.scopeProperty()::set)
                .add(Scope.ONE, texts.get("view.backward.thisReview"), "decayOne")
                .add(Scope.MANY, texts.get("view.backward.median", DecayViewModel.MANY), "decayMany");
        scopes.setMinWidth(USE_PREF_SIZE);
        decay.scopeProperty().subscribe(scopes::show);
        export = new TakeAway(new Source(), "exportDecay", exports, appearance);
        Label title = Parts.label(texts.get("view.backward.survives"), "heading");
        HBox head = Parts.row("decay-head", title, Parts.spring(), work, train, scopes, export.menu());
        setTop(head);
        setCenter(canvas);
        export.copyFrom(this);
        getChildren().add(export.note());
        setMinSize(0, 0);
        model.versionProperty().subscribe(version -> canvas.repaint());
        Parts.follow(this::refresh, decay.shownProperty(), decay.scopeProperty(), decay.work().progressProperty(),
                decay.work().doingProperty(), decay.problemProperty(), texts.languageProperty());
        Parts.follow(canvas::repaint, appearance.darkProperty(), appearance.scaleProperty());
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseMoved(event -> canvas.setCursor(within(event) ? Cursor.HAND : Cursor.DEFAULT));
        refresh();
    }

    /** What is seen, for a file. */
    private final class Source implements ExportSource {
        @Override
        public String title() {
            return model.title();
        }

        @Override
        public String name() {
            return "gradient";
        }

        @Override
        public Sheet sheet() {
            return decay.sheet(model.title(), texts.language());
        }

        @Override
        public void failed(Throwable why) {
            model.failed(why);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Region note = export.note();
        note.autosize();
        note.relocate(snapPositionX((getWidth() - note.getWidth()) / 2),
                snapPositionY(getHeight() - note.getHeight() - 36 * appearance.scale()));
    }

    /** Where keys are pressed. */
    Node keys() {
        return canvas;
    }

    private void refresh() {
        boolean busy = decay.work().busy();
        Throwable problem = decay.problemProperty().get();
        bar.setVisible(busy);
        bar.setManaged(busy);
        bar.setProgress(Math.max(-1, decay.work().progressProperty().get()));
        work.getChildren().getLast().setVisible(busy);
        work.getChildren().getLast().setManaged(busy);
        doing.setText(busy ? decay.work().doingProperty().get() : problem instanceof UnrollException told ? told.sentence() : "");
        train.setVisible(!busy && decay.trainable());
        train.setManaged(train.isVisible());
        train.setText(texts.now("view.backward.train", missing()));
        Parts.tip(train, texts.get("view.backward.trainTip"));
        canvas.setAccessibleText(spoken());
        canvas.repaint();
    }

    private String missing() {
        Shown shown = decay.shownProperty().get();
        return shown == null ? "" : shown.strands().stream().filter(strand -> !strand.fair()).map(strand -> strand.kind().type())
                .collect(Collectors.joining(", "));
    }

    private String spoken() {
        Drawn now = drawn();
        return now == null ? texts.now("view.backward.survives") : now.curves.reversed().stream()
                .map(curve -> curve.name(texts.language()) + ": " + DecayFigure.reach(curve, texts.language()) + ", "
                        + Numbers.significant(curve.at((int) model.place()), 2))
                .collect(Collectors.joining("; "));
    }

    /** What is drawn now, or null. */
    private @Nullable Drawn drawn() {
        Shown shown = decay.shownProperty().get();
        Drawn known = drawn;
        if (shown == null) {
            return null;
        }
        if (known == null || known.shown != shown || known.scope != decay.scopeProperty().get()
                || known.language != texts.language()) {
            List<DecayFigure.Curve> curves = DecayFigure.curves(shown, decay.scopeProperty().get());
            known = new Drawn(shown, decay.scopeProperty().get(), texts.language(),
                    DecayFigure.bare(DecayFigure.figure(shown, curves, texts.language())), curves);
            drawn = known;
        }
        return known;
    }

    private void paint(Surface surface) {
        Drawn now = drawn();
        if (now != null) {
            int last = now.shown.order().step(now.shown.order().steps()) + 1;
            new DecayCanvas(surface, appearance.palette(), texts.language(), canvas.getWidth(), canvas.getHeight(),
                    appearance.scale(), now.figure, now.curves, model.place(), now.shown.order().steps(), "t = " + last).paint();
        } else if (model.way() != null) {
            surface.text(texts.now(decay.settled() ? "view.backward.noDecay" : "view.backward.comparing"), canvas.getWidth() / 2,
                    canvas.getHeight() / 2, new Type(Face.SANS, 13 * appearance.scale()),
                    appearance.palette().of(Role.TEXT_MUTED), Align.MIDDLE);
        }
    }

    // ---- pointer ----

    private @Nullable FigureFrame frame() {
        Drawn now = drawn();
        return now == null ? null
                : DecayCanvas.frame(now.figure, now.curves, canvas.getWidth(), canvas.getHeight(), appearance.scale());
    }

    private boolean within(MouseEvent event) {
        FigureFrame frame = frame();
        double margin = 10 * appearance.scale();
        return frame != null && event.getX() >= frame.left() - margin && event.getX() <= frame.right() + margin
                && event.getY() >= frame.top() - margin;
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && within(event)) {
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        FigureFrame frame = frame();
        if (frame != null && event.isPrimaryButtonDown()) {
            model.seekPlace((int) Math.rint(frame.valueAt(Math.clamp(event.getX(), frame.left(), frame.right()))));
        }
    }
}
