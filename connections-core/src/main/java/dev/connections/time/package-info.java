/**
 * The one precision and the one range that instants have here: whole microseconds of the years 1 to 9999, which every
 * database can keep. Not exported.
 */
package dev.connections.time;
