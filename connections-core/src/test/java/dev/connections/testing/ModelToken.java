package dev.connections.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A share token as the reference model stores it: {@code status} is the one last written down, which the token's end
 * may have overtaken; {@link TokensUnderTest#status} knows. It has no secret: commands name a token by its label.
 *
 * @param id how commands name it
 * @param connection the connection through which it may be redeemed
 * @param dataType the type of its object
 * @param object the one object that it is a right to
 * @param subject whom the object is about
 * @param epoch the activation of the connection in which it was issued, and in which alone it is worth something
 * @param status {@code CREATED}, {@code PENDING}, {@code REDEEMED}, {@code FAILED} or {@code EXPIRED}
 * @param redemption the redemption that claimed it, if one did
 * @param cause why it failed, if it did: {@code REPORTED} by the destination, or {@code TIMED_OUT}
 * @param reason what the destination reported, if it did
 * @param expiresAt when it is too late to redeem it
 * @param completeBy when it is too late to complete it; present while it is claimed, until its end is written down
 * @param version how many events it has
 * @param issuedAt when it was issued
 * @param changedAt when it last changed, by the clock of that change
 */
public record ModelToken(
        String id,
        String connection,
        String dataType,
        String object,
        String subject,
        long epoch,
        String status,
        Optional<String> redemption,
        Optional<String> cause,
        Optional<String> reason,
        Instant expiresAt,
        Optional<Instant> completeBy,
        long version,
        Instant issuedAt,
        Instant changedAt) {

    /** When it is over if nothing else happens to it, or since when it has been. */
    Instant end() {
        return status.equals("CREATED") ? expiresAt : completeBy.orElse(changedAt);
    }

    /** When time ends it, as far as that is settled. */
    List<Instant> ends() {
        return Stream.concat(Stream.of(expiresAt), completeBy.stream()).toList();
    }

    ModelToken claimed(String by, Instant at, Instant end) {
        return after("PENDING", Optional.of(by), Optional.of(end), Optional.empty(), Optional.empty(), at);
    }

    ModelToken ended(String as, Instant at) {
        return after(as, redemption, Optional.empty(), Optional.empty(), Optional.empty(), at);
    }

    ModelToken failed(String why, Optional<String> words, Instant at) {
        return after("FAILED", redemption, Optional.empty(), Optional.of(why), words, at);
    }

    private ModelToken after(
            String next,
            Optional<String> claimedBy,
            Optional<Instant> end,
            Optional<String> why,
            Optional<String> words,
            Instant at) {
        return new ModelToken(
                id,
                connection,
                dataType,
                object,
                subject,
                epoch,
                next,
                claimedBy,
                why,
                words,
                expiresAt,
                end,
                version + 1,
                issuedAt,
                at);
    }
}
