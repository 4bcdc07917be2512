package dev.connections.proofs;

import dev.connections.inmemory.InMemoryShareTokens;
import dev.connections.spi.ShareTokenRepository;

/** What Lincheck makes anew for each interleaving, and calls. Public, as Lincheck needs it. */
public abstract class TokenSubject {

    private final ShareTokenRepository tokens;

    TokenSubject(ShareTokenRepository tokens) {
        this.tokens = tokens;
    }

    /**
     * Makes one call.
     *
     * @param call the call
     * @return its answer
     */
    public final String answer(TokenCall call) {
        return call.on(tokens);
    }

    /** The in-memory adapter. */
    public static final class InMemory extends TokenSubject {

        /** Without tokens. */
        public InMemory() {
            super(new InMemoryShareTokens());
        }
    }

    /** What the outcomes are compared with, one call after the other. */
    public static final class OneLock extends TokenSubject {

        /** Without tokens. */
        public OneLock() {
            super(new OneLockTokens());
        }
    }
}
