/**
 * What JMH times: a class for each table. Its parameter {@code row} says which row, {@code items} of how many items one
 * call decides, and any other in which case; a method that is not called {@code time} is a case, too.
 */
package dev.connections.benchmarks.timed;
