/** A model's forward pass as an ONNX file. */
@NullMarked
package dev.unroll.onnx;

import org.jspecify.annotations.NullMarked;
