/** The experiment on the screen: what is edited, what is trained, and the runs so far. ViewModels only. */
package dev.unroll.view.experiment;
