/** Where each number of a trace comes from, term by term, and what reads it. */
@NullMarked
package dev.unroll.workspace.study.origin;

import org.jspecify.annotations.NullMarked;
