/**
 * How good a model is: loss, accuracy, confusion matrix and its statistics. Rows of a matrix are the actual classes.
 */
package dev.unroll.evaluate;
