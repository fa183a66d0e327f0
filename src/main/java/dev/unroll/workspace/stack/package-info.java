/** Whether the layers of a model fit each other and its data, and what would mend them. */
package dev.unroll.workspace.stack;
