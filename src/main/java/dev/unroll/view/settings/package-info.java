/** The Settings screen: every change acts at once. */
@NullMarked
package dev.unroll.view.settings;

import org.jspecify.annotations.NullMarked;
