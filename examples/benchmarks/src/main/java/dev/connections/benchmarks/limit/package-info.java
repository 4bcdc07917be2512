/** What one would write by hand for this rule alone: the limits that the library is measured against. */
package dev.connections.benchmarks.limit;
