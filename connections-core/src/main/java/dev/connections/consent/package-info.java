/**
 * What people have said, and what it amounts to. A host keeps {@link dev.connections.consent.Statement}s in the order
 * in which it acknowledged them; {@link dev.connections.consent.Consent} does the arithmetic, so that every host gets
 * the same answer.
 */
package dev.connections.consent;
