package dev.unroll.code;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Translations;
import dev.unroll.data.own.CharacterSet;
import dev.unroll.data.own.OwnSet;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.TextSet;
import dev.unroll.train.Loss;
import java.util.List;

/** The data section of a program. */
final class DataCode {
    private final Lines out;
    private final Syntax syntax;
    private final CodeSubject subject;
    private final DataRecipe recipe;

    DataCode(Lines out, Syntax syntax, CodeSubject subject) {
        this.out = out;
        this.syntax = syntax;
        this.subject = subject;
        recipe = recipe(subject);
    }

    /** What reads the data of a subject. */
    static DataRecipe recipe(CodeSubject subject) {
        DatasetOptions options = subject.data();
        OwnSet own = subject.own();
        return switch (options.dataset()) {
            case CodeSubject.NO_DATA -> new RandomData(subject.architecture().input());
            case "imdb" -> new ImdbData(options);
            case "adding" -> new AddingData(options);
            case "sine" -> new SineData(options);
            case "remember-first" -> new RememberData(options);
            case "next-character" -> new NextCharacterData(options);
            case "reviews-en", "reviews-ko", "three-class" -> new TokenFileData(options);
            default -> Translations.translates(options.dataset()) ? new TranslationData(options, subject.architecture())
                    : own(options, own);
        };
    }

    private static DataRecipe own(DatasetOptions options, @org.jspecify.annotations.Nullable OwnSet own) {
        return switch (own) {
            case TextSet texts -> new OwnTextData(options, texts);
            case CharacterSet text -> new OwnCharacterData(options, text);
            case SeriesSet series -> new OwnSeriesData(options, series);
            case null -> new ArrayFileData(options.dataset());
        };
    }

    boolean tested() {
        return recipe.tested();
    }

    List<String> imports(Padder padder) {
        return List.of(recipe.imports(padder));
    }

    String file() {
        return recipe.file();
    }

    void write(Padder padder) {
        out.in(Section.DATA).comment("data", options());
        if (syntax == Syntax.PYTHON) {
            recipe.python(out, padder);
        } else {
            recipe.r(out);
        }
        if (subject.training().loss() == Loss.CATEGORICAL_CROSSENTROPY && !padder.equals(Padder.OWN)) {
            categories();
        }
        out.blank();
    }

    private String options() {
        return subject.data().dataset();
    }

    /** Class numbers as vectors with a single 1. */
    private void categories() {
        int classes = subject.architecture().output().width();
        boolean python = syntax == Syntax.PYTHON;
        for (String part : recipe.tested() ? List.of("train", "val", "test") : List.of("train", "val")) {
            out.add(python ? "y_" + part + " = keras.utils.to_categorical(y_" + part + ", " + classes + ")"
                    : "y_" + part + " <- to_categorical(y_" + part + ", " + classes + ")");
        }
    }
}
