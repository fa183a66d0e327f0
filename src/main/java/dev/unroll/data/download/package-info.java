/** Fetches files over the network: resumed where they broke off, checked, and put in place in one move. */
package dev.unroll.data.download;
