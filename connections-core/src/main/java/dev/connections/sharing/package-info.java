/**
 * May this item flow? {@link dev.connections.sharing.SharingPolicy} is the rule, pure and total: from a connection, an
 * item, the subject's statements and an instant to one {@link dev.connections.sharing.Reason}. The clauses stand in
 * {@code Clauses}, once. A {@link dev.connections.sharing.Gate} is a connection made ready for many items;
 * {@code History} knows which collection times were shared. A {@link dev.connections.sharing.Batch} decides many items
 * with one question for each subject. A {@link dev.connections.sharing.Decision} is a reason with its evidence. A
 * {@link dev.connections.sharing.Snapshot} decides over many connections without a repository.
 */
package dev.connections.sharing;
