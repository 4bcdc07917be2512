/** What stored data and histories must satisfy to be believed. Not exported. */
package dev.connections.consistency;
