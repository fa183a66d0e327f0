package dev.unroll.view.model;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.stack.LayerLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** The layers that can be added at a place: what each is, and whether it would fit there. */
final class AddMenu {
    private final ModelViewModel model;
    private final Texts texts;
    private final ContextMenu menu = new ContextMenu();

    AddMenu(ModelViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        menu.getStyleClass().add("add-menu");
    }

    /** Offers layers for the place before the layer {@code at}. */
    void show(Node anchor, int at) {
        menu.getItems().setAll(items(at));
        menu.show(anchor, Side.BOTTOM, 0, 4);
    }

    /** One item for each kind of layer. */
    List<MenuItem> items(int at) {
        List<MenuItem> items = new ArrayList<>();
        for (Offer offer : model.offers(at)) {
            items.add(item(offer, at));
        }
        return items;
    }

    private MenuItem item(Offer offer, int at) {
        String type = offer.kind().type();
        Label name = Parts.label("strong");
        name.setText(LayerLabel.kind(type, texts.language()));
        Label fit = Parts.label("small", offer.fits() ? "fits" : "fits-not");
        fit.setText(offer.fits() ? "" : texts.now("view.layer.fitsNot"));
        Label what = Parts.label("subtle", "small", "menu-detail");
        what.setText(texts.now("view.layer.kind." + type));
        what.setWrapText(true);
        VBox content = new VBox(Parts.row("", name, Parts.spring(), fit), what);
        content.getStyleClass().addAll("offer", offer.fits() ? "fitting" : "unfitting");
        CustomMenuItem item = new CustomMenuItem(content);
        item.setId("add-" + type);
        item.setOnAction(event -> model.add(at, offer.layer()));
        return item;
    }
}
