/** What a person has chosen about the program itself, and the file that keeps it. */
@NullMarked
package dev.unroll.workspace.settings;

import org.jspecify.annotations.NullMarked;
