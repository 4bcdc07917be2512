/** How the values that are generated at build time look. Not exported. */
package dev.connections.style;
