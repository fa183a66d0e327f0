/** Texts made from small grammars: the sentences of the built-in data sets. */
package dev.unroll.data.grammar;
