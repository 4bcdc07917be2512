package dev.connections.sharing;

import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.consent.Consent;
import dev.connections.consent.Statement;
import java.time.Instant;
import java.util.List;

/**
 * Section 6 of the domain, line by line: the first clause that fails. {@link Gate} and {@link Snapshot} each know the
 * facts in their own way; what follows from them is said here alone. {@link Reason#PERMITTED} means that the next
 * clauses are to be asked, and after the last of them what it says.
 */
final class Clauses {

    private Clauses() {}

    /** What must hold of the connection now. */
    static Reason now(boolean active, boolean openOffer, boolean carriesType) {
        if (!active) {
            return openOffer ? Reason.CONNECTION_PENDING : Reason.CONNECTION_INACTIVE;
        }
        return carriesType ? Reason.PERMITTED : Reason.DATA_TYPE_NOT_SHARED;
    }

    /**
     * What must have held when the item was collected, and that it names somebody.
     *
     * @param usableTime whether it is known when it was collected, and not in the future
     * @param shared whether its type was shared then
     * @param unbegun whether the sharing of its type had still to begin then
     */
    static Reason then(boolean usableTime, boolean shared, boolean unbegun, boolean pastIsShared, Item item) {
        if (!usableTime) {
            return Reason.COLLECTION_TIME_UNUSABLE;
        }
        if (!shared) {
            if (!unbegun) {
                return Reason.COLLECTED_IN_GAP;
            }
            if (!pastIsShared) {
                return Reason.COLLECTED_BEFORE_SHARING;
            }
        }
        return item.namesNobody() ? Reason.SUBJECT_UNKNOWN : Reason.PERMITTED;
    }

    /**
     * What the subject must have said. Statements of someone else, or about another source, are no answer to the
     * question, whatever they say.
     */
    static Reason inConsent(
            OrganizationId source, OrganizationId destination, Item item, List<Statement> statements, Instant now) {
        return areAnswer(item, source, statements)
                ? Reason.of(Consent.verdict(statements, item, destination, now))
                : Reason.CONSENT_UNAVAILABLE;
    }

    static boolean areAnswer(Item item, OrganizationId source, List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (!item.isAbout(statement.subject()) || !statement.source().equals(source)) {
                return false;
            }
        }
        return true;
    }
}
