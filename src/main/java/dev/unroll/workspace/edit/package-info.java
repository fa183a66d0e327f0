/** What tells two states of an experiment apart, in words. */
package dev.unroll.workspace.edit;
