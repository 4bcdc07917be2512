package dev.connections.proofs.interleavings;

import static dev.connections.proofs.interleavings.Issued.FLOW;
import static dev.connections.proofs.interleavings.Offered.NOON;

import dev.connections.Role;
import dev.connections.spi.Position;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.spi.TokenQuery;
import dev.connections.token.TokenChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The calls on share tokens, each with its answer as plain text. Public, as Lincheck needs it. */
public enum TokenCall implements Call<ShareTokenRepository> {
    INSERT,
    INSERT_SAME_ID,
    INSERT_SAME_DIGEST,
    INSERT_OTHER,
    CLAIM,
    CLAIM_BY_ANOTHER,
    EXPIRE,
    COMPLETE,
    FIND,
    FIND_BY_DIGEST,
    FIND_OTHER,
    EVENTS,
    LIST,
    DUE,
    PURGE;

    @Override
    public String on(ShareTokenRepository tokens) {
        return switch (this) {
            case INSERT -> tokens.insert(Cast.FIRST.change()).name();
            case INSERT_SAME_ID -> tokens.insert(Cast.SAME_ID.change()).name();
            case INSERT_SAME_DIGEST -> tokens.insert(Cast.SAME_DIGEST.change()).name();
            case INSERT_OTHER -> tokens.insert(Cast.OTHER.change()).name();
            case CLAIM -> tokens.claim(Cast.CLAIMED).name();
            case CLAIM_BY_ANOTHER -> tokens.claim(Cast.CLAIMED_BY_ANOTHER).name();
            case EXPIRE -> tokens.finish(Cast.EXPIRED).name();
            case COMPLETE -> tokens.finish(Cast.COMPLETED).name();
            case FIND -> TokenText.of(tokens.find(Cast.FIRST.id()));
            case FIND_BY_DIGEST -> TokenText.of(tokens.find(Cast.FIRST.digest()));
            case FIND_OTHER -> TokenText.of(tokens.find(Cast.OTHER.id()));
            case EVENTS -> TokenText.ofEvents(tokens.events(Cast.FIRST.id()));
            case LIST -> TokenText.of(tokens.list(Cast.ALL));
            case DUE -> TokenText.of(tokens.due(Cast.LATER, Position.START, 10));
            case PURGE -> String.valueOf(tokens.purge(Cast.LATER, 10));
        };
    }

    private static final class Cast {

        static final Issued FIRST = Issued.of("1", "a");
        static final Issued SAME_ID = Issued.of("1", "b");
        static final Issued SAME_DIGEST = Issued.of("2", "a");
        static final Issued OTHER = Issued.of("3", "c");
        static final TokenChange CLAIMED = FIRST.claimedBy("one");
        static final TokenChange CLAIMED_BY_ANOTHER = FIRST.claimedBy("two");
        static final TokenChange EXPIRED = FIRST.expired();
        static final TokenChange COMPLETED = FIRST.completedBy("one");
        static final Instant LATER = NOON.plus(Duration.ofDays(100));
        static final TokenQuery ALL = new TokenQuery(
                FLOW.source(), Role.SOURCE, Optional.empty(), Optional.empty(), NOON, Position.START, 10);

        private Cast() {}
    }
}
