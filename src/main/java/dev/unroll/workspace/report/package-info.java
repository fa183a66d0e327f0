/** What a report on a model is made from besides its own answers: models to compare it with, and tables of figures. */
@NullMarked
package dev.unroll.workspace.report;

import org.jspecify.annotations.NullMarked;
