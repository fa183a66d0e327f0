/** Tables in text files of unknown make: encoding, separator and header are found, bad rows are told by line. */
@NullMarked
package dev.unroll.data.table;

import org.jspecify.annotations.NullMarked;
