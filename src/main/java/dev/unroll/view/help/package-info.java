/** Help within the window: a page for every screen, the glossary of the course's terms, what words on screen mean, the tour. */
@NullMarked
package dev.unroll.view.help;

import org.jspecify.annotations.NullMarked;
