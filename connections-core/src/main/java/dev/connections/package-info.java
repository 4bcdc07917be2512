/**
 * The words of the domain: who ({@link dev.connections.OrganizationId}, {@link dev.connections.Actor}), what
 * ({@link dev.connections.DataType}, {@link dev.connections.Item}), whose ({@link dev.connections.SubjectId}) and which
 * way ({@link dev.connections.Flow}), and the {@link dev.connections.Refusal} that says why something was not done.
 *
 * <p>Every value is immutable, checked where it enters, and says nothing of a person or of free text in
 * {@code toString}. Start at {@link dev.connections.Flow}; the rules live in {@link dev.connections.lifecycle},
 * {@link dev.connections.consent} and {@link dev.connections.sharing}.
 *
 * <p>Nothing in this library is null: nothing accepts it, nothing returns it.
 */
package dev.connections;
