/** What is kept by the thousands and millions: connections, periods, statements, and how it is found again. */
package dev.connections.benchmarks.growth;
