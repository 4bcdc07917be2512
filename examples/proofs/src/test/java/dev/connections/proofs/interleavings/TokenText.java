package dev.connections.proofs.interleavings;

import dev.connections.token.ShareToken;
import dev.connections.token.TokenEvent;
import java.util.List;
import java.util.Optional;

/** What a call answered, as plain text; in loops and not in streams, of which Lincheck would follow every step. */
final class TokenText {

    private TokenText() {}

    static String of(Optional<ShareToken> token) {
        return of(token.isPresent() ? List.of(token.get()) : List.of());
    }

    static String of(List<ShareToken> tokens) {
        StringBuilder text = new StringBuilder("tokens");
        for (ShareToken token : tokens) {
            text.append(' ').append(of(token));
        }
        return text.toString();
    }

    private static String of(ShareToken token) {
        String text = token.id().value()
                + token.terms().digest().value().charAt(0)
                + token.state().status();
        return token.redemption().isPresent()
                ? text + "-" + token.redemption().get().value()
                : text;
    }

    static String ofEvents(List<TokenEvent> events) {
        StringBuilder text = new StringBuilder("events");
        for (TokenEvent event : events) {
            text.append(' ').append(event.sequence()).append(event.type());
        }
        return text.toString();
    }
}
