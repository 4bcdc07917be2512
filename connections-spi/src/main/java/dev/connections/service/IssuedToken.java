package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenSecret;

/**
 * A share token that was just issued, with its secret. This is the only time that the secret is there to be shown: only
 * its digest is kept.
 *
 * @param metadata the token
 * @param secret what the destination redeems it with
 */
public record IssuedToken(TokenMetadata metadata, TokenSecret secret) {

    /**
     * A token with its secret.
     *
     * @param metadata the token
     * @param secret what the destination redeems it with
     */
    public IssuedToken {
        requireNonNull(metadata, "metadata");
        requireNonNull(secret, "secret");
    }
}
