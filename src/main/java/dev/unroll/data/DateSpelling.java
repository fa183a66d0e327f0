package dev.unroll.data;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** How people of one language write a date. Everything is lower case. */
interface DateSpelling {
    /**
     * One spelling of a date, chosen at random; short and long ones are about equally likely.
     *
     * @param below gives a random number below another
     */
    String spell(LocalDate date, IntUnaryOperator below);

    /** What stands between two dates. */
    String joint(IntUnaryOperator below);

    /** A spelling that shows what the language can do, to try first. */
    List<String> examples();

    /** Characters of the longest spelling. */
    int longest();
}
