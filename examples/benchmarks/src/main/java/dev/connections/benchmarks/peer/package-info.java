/**
 * Other people's engines that can be made to decide the same. Each gets the connection and the consent from the same
 * look-ups, and the consent as a bit for each data type: the arithmetic over statements, which the library does for
 * itself, is done for them.
 */
package dev.connections.benchmarks.peer;
