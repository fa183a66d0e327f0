/** The presenter: what the window shows, drawn for a lecture hall, with a caption and a clicker's keys. */
@NullMarked
package dev.unroll.view.present;

import org.jspecify.annotations.NullMarked;
