/** What the examples of a data set look like in numbers: lengths, words, what cutting keeps, what memory it takes. */
@NullMarked
package dev.unroll.workspace.corpus;

import org.jspecify.annotations.NullMarked;
