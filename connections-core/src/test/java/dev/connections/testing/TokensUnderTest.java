package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The share tokens of a {@link HostUnderTest}. Tokens are named by labels; what ids and secrets belong to them, the
 * host remembers, and for a label that it never gave it asks for a token that does not exist.
 */
public interface TokensUnderTest {

    /** Issues a token that is to be named so, for an object of a subject; it lives 14 days if nothing is said. */
    ModelAnswer issue(
            Instant now,
            String as,
            String connection,
            String token,
            String dataType,
            String object,
            String subject,
            Optional<Duration> lifetime);

    /** Claims a token for a redemption, which then has one hour. */
    ModelAnswer redeem(Instant now, String as, String token, String redemption);

    /** Says that the object was taken. */
    ModelAnswer complete(Instant now, String as, String token, Optional<String> redemption);

    /** Says that the object could not be taken, and why. */
    ModelAnswer fail(Instant now, String as, String token, Optional<String> redemption, String reason);

    /** Takes a token back. */
    ModelAnswer expire(Instant now, String as, String token);

    /** Writes down the ends of tokens. */
    void sweep(Instant now);

    /** Forgets the tokens that have been over for so long, and says how many. */
    int purge(Instant now, Duration kept);

    /** Whether the destination of a token, which must exist, may have its object at this instant. */
    boolean mayFetch(Instant now, String token);

    /** A token as it is written down. */
    Optional<ModelToken> token(String token);

    /** The status of a token, which must exist, as of an instant. */
    String status(Instant now, String token);

    /** The events of a token, which must exist, in sequence. */
    List<ModelEvent> events(String token);
}
