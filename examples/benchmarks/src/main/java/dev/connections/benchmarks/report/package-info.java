/** From what JMH has measured to the tables and the goals. Nothing here is null. */
package dev.connections.benchmarks.report;
