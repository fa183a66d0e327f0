package dev.unroll.view.model;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.stack.LayerLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;

/** The layers that can be added at a place: what each is, and whether it would fit there. */
final class AddMenu {
    private final ModelViewModel model;
    private final Texts texts;
    private final IntConsumer added;

    /** {@code added} hears of a layer that now stands at a place. */
    AddMenu(ModelViewModel model, Texts texts, IntConsumer added) {
        this.model = model;
        this.texts = texts;
        this.added = added;
    }

    /** Offers layers for the place before the layer {@code at}. */
    void show(Node anchor, int at) {
        ContextMenu menu = new ContextMenu(items(at).toArray(MenuItem[]::new));
        menu.getStyleClass().add("add-menu");
        show(menu, anchor);
    }

    /** Opens a menu where there is more room, below a node or above it, and hands it the keys. */
    static void show(ContextMenu menu, Node anchor) {
        Bounds at = anchor.localToScreen(anchor.getBoundsInLocal());
        Rectangle2D screen = Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream().findFirst()
                .orElse(Screen.getPrimary()).getVisualBounds();
        boolean below = at.getMaxY() < (screen.getMinY() + screen.getMaxY()) / 2;
        menu.show(anchor, below ? Side.BOTTOM : Side.TOP, 0, below ? 4 : -4);
        if (menu.getSkin() != null) {
            menu.getSkin().getNode().requestFocus();
        }
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
        item.setOnAction(event -> {
            int before = model.architecture().layers().size();
            model.add(at, offer.layer());
            if (model.architecture().layers().size() > before) {
                added.accept(at);
            }
        });
        return item;
    }
}
