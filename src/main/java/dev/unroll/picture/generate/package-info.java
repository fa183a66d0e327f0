/** Pictures of what a model writes: where it looks, what it expects next, the text read in two ways. */
package dev.unroll.picture.generate;
