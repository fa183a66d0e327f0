/** Next characters, one at a time, and translation: view models and views. */
package dev.unroll.view.generate;
