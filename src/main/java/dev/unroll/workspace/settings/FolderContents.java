package dev.unroll.workspace.settings;

import dev.unroll.data.ImdbFiles;
import dev.unroll.data.own.OwnSets;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What of Unroll's lies in a data folder.
 *
 * @param exists whether the folder is there; it is made when there is something to keep
 * @param imdb   whether the IMDB reviews are complete
 * @param own    how many data sets of one's own are known in it
 * @param bytes  size of the IMDB files, in bytes
 */
public record FolderContents(boolean exists, boolean imdb, int own, long bytes) {
    /** Looks into {@code folder}; what cannot be read counts as not there. */
    public static FolderContents of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new FolderContents(false, false, 0, 0);
        }
        boolean imdb = ImdbFiles.present(folder);
        return new FolderContents(true, imdb, own(folder), imdb ? size(ImdbFiles.in(folder)) : 0);
    }

    private static long size(ImdbFiles files) {
        try {
            return Files.size(files.reviews()) + Files.size(files.index());
        } catch (IOException gone) {
            return 0;
        }
    }

    private static int own(Path folder) {
        try {
            return new OwnSets(folder).names().size();
        } catch (UnrollException unreadable) {
            return 0;
        }
    }
}
