package dev.unroll.view.curves;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** In the place of curves before anything is trained: what will be here, and the button that begins. */
final class EmptyCurves extends VBox {
    private final TrainViewModel train;
    private final Button begin = new Button(null, Parts.icon(Feather.PLAY));

    EmptyCurves(TrainViewModel train, Texts texts) {
        this.train = train;
        getStyleClass().add("empty-curves");
        Label hint = Parts.label(texts.get("view.curves.willBeHere"), "muted");
        begin.setId("trainFromCurves");
        begin.getStyleClass().add("small-button");
        begin.textProperty().bind(texts.get("view.train.next.TRAIN"));
        begin.setOnAction(event -> train.trainOrPause());
        begin.managedProperty().bind(begin.visibleProperty());
        getChildren().addAll(hint, begin);
        train.experiment().datasetProperty().subscribe(dataset -> offer());
        train.experiment().obstacleProperty().subscribe(obstacle -> offer());
    }

    private void offer() {
        begin.setVisible(train.ready());
    }
}
