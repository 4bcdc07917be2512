package dev.connections.token;

import static dev.connections.consistency.Consistency.require;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what an event makes of a token's state: the same for a command that is being ruled on and for the history. */
final class TokenFold {

    private TokenFold() {}

    static TokenState all(TokenTerms terms, List<TokenEvent> events) {
        require(!events.isEmpty(), "a history of token " + terms.id(), "it has a first event");
        TokenState state = first(terms, events.get(0));
        for (TokenEvent event : events.subList(1, events.size())) {
            state = next(terms, state, event);
        }
        return state;
    }

    static TokenState first(TokenTerms terms, TokenEvent issued) {
        requireAllowed(terms, issued, Standing.absent(Basis.STANDS));
        require(
                issued.at().equals(terms.issuedAt()) && issued.endsAt().equals(Optional.of(terms.expiresAt())),
                issued.toString(),
                "the token is issued as its terms say");
        return after(issued);
    }

    static TokenState next(TokenTerms terms, TokenState before, TokenEvent event) {
        require(event.sequence() == before.version() + 1, event.toString(), "it follows version " + before.version());
        require(
                event.from().equals(Optional.of(before.status())),
                event.toString(),
                "it starts from " + before.status());
        require(
                event.cause().isEmpty()
                        || event.cause().equals(Optional.of(FailureCause.TIMED_OUT)) == before.isDue(event.at()),
                event.toString(),
                "it timed out iff its time is over");
        requireAllowed(terms, event, Standing.of(before, Basis.STANDS, event.at()));
        return after(event);
    }

    /** A history is held to the table as a command is: by whom, from where and to where. */
    private static void requireAllowed(TokenTerms terms, TokenEvent event, Standing standing) {
        String subject = event.toString();
        require(event.token().equals(terms.id()), subject, "it is of token " + terms.id());
        require(event.connection().equals(terms.connection()), subject, "it is of connection " + terms.connection());
        Optional<By> by = event.actor().map(actor -> By.of(actor, terms.flow())).orElse(Optional.of(By.SYSTEM));
        boolean allowed = by.stream()
                .anyMatch(hand -> TokenLifecycle.mayBeDone(event.type().action(), hand, standing));
        require(allowed, subject, "the share token's lifecycle allows it");
    }

    private static TokenState after(TokenEvent event) {
        Instant end = event.endsAt().orElse(event.at());
        return ImmutableTokenState.builder()
                .status(event.to())
                .version(event.sequence())
                .updatedAt(event.at())
                .endsAt(end)
                .cause(event.cause())
                .build();
    }
}
