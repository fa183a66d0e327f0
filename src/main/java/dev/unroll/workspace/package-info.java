/** What a person works on: presets, training in the background. Knows no screen. */
package dev.unroll.workspace;
