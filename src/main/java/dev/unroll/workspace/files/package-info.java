/** An experiment on the disk: saved, opened, recovered after a crash, shared as a short text. Knows no screen. */
@org.jspecify.annotations.NullMarked
package dev.unroll.workspace.files;
