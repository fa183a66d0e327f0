/** The commands that need no screen. Figures go to standard output, messages to standard error. */
package dev.unroll.cli;
