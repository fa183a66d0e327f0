package dev.unroll.view.help;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A card in the corner that offers the tour; everything else can be used meanwhile, and it is offered only once. */
public final class TourOffer extends VBox {
    /** Runs {@code taken} or {@code gone} when a person has decided. */
    public TourOffer(Runnable taken, Runnable gone, Appearance appearance) {
        Texts texts = appearance.texts();
        getStyleClass().addAll("tour-card", "tour-offer");
        setId("tourOffer");
        Label text = Parts.label(texts.get("help.offer.text"));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Button yes = new Button();
        yes.textProperty().bind(texts.get("help.offer.yes"));
        yes.setId("takeTour");
        yes.getStyleClass().add("accent");
        yes.setOnAction(event -> {
            gone.run();
            taken.run();
        });
        Button no = new Button();
        no.textProperty().bind(texts.get("help.offer.no"));
        no.setId("declineTour");
        no.setOnAction(event -> gone.run());
        getChildren().addAll(Parts.label(texts.get("help.offer.title"), "heading"), text,
                Parts.row("tour-foot", Parts.spring(), no, yes));
    }
}
