/** What people see: a package for each feature, view and view model side by side. */
@NullMarked
package dev.unroll.view;

import org.jspecify.annotations.NullMarked;
