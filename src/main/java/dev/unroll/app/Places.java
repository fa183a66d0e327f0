package dev.unroll.app;

import dev.unroll.view.generate.GenerateScreen.Page;
import dev.unroll.view.generate.Taught.Stage;
import dev.unroll.view.main.Tab;
import dev.unroll.view.stage.Direction;

/** The screens by the names under which pictures of them are asked for. */
final class Places {
    private Places() {
    }

    /** From the first picture to the one that is asked for. */
    static void go(Workbench bench, String screen) {
        switch (screen) {
            case "cell" -> bench.stage().enter(0, bench.stage().step());
            case "backward" -> bench.stage().turn(Direction.BACKWARD);
            case "presenter" -> {
                bench.appearance().motionProperty().set(false);
                bench.stage().enter(0, bench.stage().step() - 1);
                bench.network().playhead().step(true);
                bench.presenter().begin(null);
            }
            case "evaluate" -> bench.view().show(Tab.EVALUATE);
            case "data" -> bench.view().show(Tab.DATA);
            case "lessons" -> bench.view().show(Tab.LESSONS);
            case "settings" -> bench.settings().show();
            case "code" -> bench.view().show(Tab.CODE);
            case "generate", "translate", "series" -> {
                bench.view().show(Tab.GENERATE);
                bench.generateScreen().show(switch (screen) {
                    case "translate" -> Page.TRANSLATE;
                    case "series" -> Page.SERIES;
                    default -> Page.NEXT;
                });
            }
            default -> {
                return;
            }
        }
        while (bench.stage().zoom().moving()) {
            bench.stage().zoom().advance(1);
        }
    }

    /** Whether the model of the screen in front has written something; one that was never trained cannot. */
    static boolean written(Workbench bench, String screen) {
        return switch (screen) {
            case "generate" -> {
                bench.generate().pulse();
                yield bench.generate().generatedProperty().get() != null
                        || bench.generate().problemProperty().get() != null
                        || bench.generate().builtIn().now().stage() == Stage.FAILED;
            }
            case "translate" -> bench.translate().settled();
            case "series" -> bench.series().settled();
            default -> true;
        };
    }

    /** Whether nothing of the screen in front is still being worked out. */
    static boolean settled(Workbench bench, String screen) {
        return bench.stage().settled() && (!screen.equals("data") || bench.data().settled())
                && (!screen.equals("backward") || bench.back().decay().settled()) && bench.evaluate().settled();
    }
}
