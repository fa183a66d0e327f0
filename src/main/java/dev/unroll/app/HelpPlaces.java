package dev.unroll.app;

import dev.unroll.view.generate.GenerateScreen.Page;
import dev.unroll.view.main.Tab;
import dev.unroll.view.stage.Direction;
import dev.unroll.view.stage.Level;
import java.util.Arrays;
import java.util.Locale;

/** Where help leads, and which page belongs to what is in front; see {@link Places} for the names. */
final class HelpPlaces {
    private final Workbench bench;

    HelpPlaces(Workbench bench) {
        this.bench = bench;
    }

    /** Shows a screen, and there puts a light on a control, whose id may be empty. */
    void go(String screen, String control) {
        switch (screen) {
            case "network", "train" -> {
                bench.view().show(Tab.NETWORK);
                outside();
                turn(Direction.FORWARD);
            }
            case "cell" -> {
                bench.view().show(Tab.NETWORK);
                turn(Direction.FORWARD);
                if (bench.stage().levelProperty().get() == Level.NETWORK && bench.stage().step() >= 0) {
                    bench.stage().enter(bench.stage().layerProperty().get(), bench.stage().step());
                }
            }
            case "backward" -> {
                bench.view().show(Tab.NETWORK);
                outside();
                turn(Direction.BACKWARD);
            }
            case "generate", "translate", "series" -> {
                bench.view().show(Tab.GENERATE);
                bench.generateScreen().show(page(screen));
            }
            case "presenter" -> bench.presenter().toggle();
            case "settings" -> bench.settings().show();
            default -> Arrays.stream(Tab.values()).filter(tab -> tab.name().equals(screen.toUpperCase(Locale.ROOT))).findFirst()
                    .ifPresent(bench.view()::show);
        }
        if (!control.isEmpty()) {
            bench.view().lightUp(control);
        }
    }

    /** The screen in front. */
    String front() {
        Tab tab = bench.view().shownProperty().get();
        if (tab == Tab.NETWORK) {
            return bench.stage().levelProperty().get() == Level.CELL ? "cell"
                    : bench.stage().directionProperty().get() == Direction.BACKWARD ? "backward" : "network";
        }
        if (tab == Tab.GENERATE) {
            return switch (bench.generateScreen().shownProperty().get()) {
                case NEXT -> "generate";
                case TRANSLATE -> "translate";
                case SERIES -> "series";
            };
        }
        return tab.name().toLowerCase(Locale.ROOT);
    }

    private void outside() {
        while (bench.stage().levelProperty().get() == Level.CELL) {
            bench.stage().leave();
        }
    }

    private void turn(Direction wanted) {
        if (bench.stage().directionProperty().get() != wanted) {
            bench.stage().turn(wanted);
        }
    }

    private static Page page(String screen) {
        return switch (screen) {
            case "translate" -> Page.TRANSLATE;
            case "series" -> Page.SERIES;
            default -> Page.NEXT;
        };
    }
}
