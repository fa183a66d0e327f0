package dev.unroll.view.main;

import dev.unroll.view.control.AskOverlay;
import dev.unroll.view.control.AskOverlay.Answer;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.RecoveryViewModel;
import dev.unroll.workspace.files.Recovery;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what is to become of work that an earlier window left behind. */
final class RecoveryOffer {
    private final RecoveryViewModel recovery;
    private final AskOverlay asking;
    private final Texts texts;

    RecoveryOffer(RecoveryViewModel recovery, AskOverlay asking, Texts texts) {
        this.recovery = recovery;
        this.asking = asking;
        this.texts = texts;
    }

    void show(Recovery.@Nullable Found found) {
        if (found == null) {
            return;
        }
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.language().locale()).withZone(ZoneId.systemDefault()).format(found.time());
        String training = found.epochs() == 0 ? "" : " " + texts.now("view.files.recoverEpochs", found.finishedEpochs(),
                found.epochs());
        asking.ask(texts.now("view.files.recover", found.title()), texts.now("view.files.recoverText", time) + training,
                List.of(new Answer("askRecover", texts.now("view.files.recoverYes"), recovery::recover),
                        new Answer("askForget", texts.now("view.files.recoverNo"), recovery::discard),
                        new Answer("askLater", texts.now("view.files.later"), recovery::later)));
    }
}
