/** The screen Code: the open model as a program of Keras, PyTorch or R. */
@NullMarked
package dev.unroll.view.code;

import org.jspecify.annotations.NullMarked;
