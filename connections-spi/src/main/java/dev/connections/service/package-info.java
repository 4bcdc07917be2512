/**
 * What a host calls: {@link dev.connections.service.Connections} for the lifecycle,
 * {@link dev.connections.service.Sharing} for decisions, {@link dev.connections.service.ShareTokens} for the right to
 * take one object. A service loads through a port, lets the pure core rule, and commits; the rules are not here.
 *
 * <p>A refused command is a {@link dev.connections.RefusedException}, a failing port a
 * {@link dev.connections.service.PortFailedException}; a decision is always a value. Services are immutable and safe
 * for use by many threads; they own no thread and no timer, and hold no lock while they call a port.
 */
package dev.connections.service;
