package dev.unroll.keras;

import org.jspecify.annotations.Nullable;

/**
 * What a file held; a model, or Unroll's parts, or both.
 *
 * @param model null only in a file of Unroll whose layers do not fit each other yet, so that there is no model
 * @param parts null in a file that Unroll did not write
 */
public record UnrollFile(@Nullable KerasModel model, @Nullable UnrollParts parts) {
}
