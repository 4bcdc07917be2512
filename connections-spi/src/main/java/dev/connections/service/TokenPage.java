package dev.connections.service;

import dev.connections.spi.Position;
import dev.connections.token.TokenMetadata;
import java.util.List;
import java.util.Optional;

/**
 * Some of an organization's share tokens, in the order in which they were issued, each with its status now.
 *
 * @param tokens the tokens
 * @param next the place of the last of them, to be given to {@link TokenFilter#after}, if there are more
 */
public record TokenPage(List<TokenMetadata> tokens, Optional<Position> next) {

    /**
     * A page that does not change any more.
     *
     * @param tokens the tokens
     * @param next the place of the last of them, if there are more
     */
    public TokenPage {
        tokens = List.copyOf(tokens);
    }
}
