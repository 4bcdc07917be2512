package dev.connections.replay;

import dev.connections.ConnectionId;
import dev.connections.TokenId;
import dev.connections.inmemory.InMemoryConnections;
import dev.connections.inmemory.InMemoryConsents;
import dev.connections.inmemory.InMemoryDirectory;
import dev.connections.inmemory.InMemoryShareTokens;
import dev.connections.lifecycle.Settings;
import dev.connections.service.Connections;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;
import dev.connections.token.TokenSecret;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The host that a script plays in: the adapters, the services over them, a clock that each line sets, and the labels
 * under which a script knows connections and share tokens.
 */
final class World {

    private static final ConnectionId ABSENT = ConnectionId.of("no-connection-of-this-script");

    private static final TokenId ABSENT_TOKEN = TokenId.of("no-token-of-this-script");
    private static final TokenSecret ABSENT_SECRET = TokenSecret.ofRandom(new byte[TokenSecret.BYTES]);

    private final InMemoryConnections repository = new InMemoryConnections();
    private final InMemoryConsents consents = new InMemoryConsents();
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final Map<String, ConnectionId> ids = new HashMap<>();
    private final Map<ConnectionId, String> labels = new HashMap<>();
    private final Path script;
    private Instant now = Instant.EPOCH;
    private final InMemoryShareTokens tokens = new InMemoryShareTokens();
    private final Map<String, IssuedToken> issued = new HashMap<>();
    private long created;

    /** A world whose files lie beside a script. */
    World(Path script) {
        this.script = script;
    }

    void setClock(Instant at) {
        now = at;
    }

    Connections connections() {
        return connections(Settings.ACTIVATED_BY_DESTINATION);
    }

    Connections connections(Settings settings) {
        return Connections.over(repository, directory)
                .settings(settings)
                .clock(() -> now)
                .ids(() -> ConnectionId.of(String.format("connection-%012d", ++created)))
                .build();
    }

    Sharing sharing() {
        return Sharing.over(repository, directory, consents).clock(() -> now).build();
    }

    ShareTokens shareTokens() {
        return ShareTokens.over(repository, tokens, consents).clock(() -> now).build();
    }

    InMemoryConsents consents() {
        return consents;
    }

    InMemoryDirectory directory() {
        return directory;
    }

    Path file(String name) {
        return script.resolveSibling(name);
    }

    boolean knows(String label) {
        return ids.containsKey(label);
    }

    void name(ConnectionId id, String label) {
        ids.put(label, id);
        labels.put(id, label);
    }

    /** The connection of a label; a label that no line made is that of no connection. */
    ConnectionId connection(String label) {
        return ids.getOrDefault(label, ABSENT);
    }

    boolean knowsToken(String label) {
        return issued.containsKey(label);
    }

    void name(IssuedToken token, String label) {
        issued.put(label, token);
    }

    /** The token of a label; a label that no line made is that of no token. */
    TokenId token(String label) {
        return Optional.ofNullable(issued.get(label))
                .map(token -> token.metadata().id())
                .orElse(ABSENT_TOKEN);
    }

    /** The secret of a label; a label that no line made has one that redeems nothing. */
    TokenSecret secret(String label) {
        return Optional.ofNullable(issued.get(label)).map(IssuedToken::secret).orElse(ABSENT_SECRET);
    }

    String label(ConnectionId id) {
        return Optional.ofNullable(labels.get(id)).orElseThrow();
    }
}
