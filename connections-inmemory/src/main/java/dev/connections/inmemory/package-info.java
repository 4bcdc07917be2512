/**
 * An adapter for each port that keeps everything in memory: for tests, for trying the library out, and as the smallest
 * example of what an adapter must promise. All of them are linearizable: each call takes effect at one instant.
 */
package dev.connections.inmemory;
