package dev.connections.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which organizations there are, and which of them has an alias. */
final class ModelDirectory {

    private final Map<String, Optional<String>> aliases = new LinkedHashMap<>();

    void put(String id, Optional<String> alias) {
        aliases.replaceAll((holder, held) -> held.equals(alias) ? Optional.empty() : held);
        aliases.put(id, alias);
    }

    boolean has(String id) {
        return aliases.containsKey(id);
    }

    Set<String> organizations() {
        return aliases.keySet();
    }

    Optional<String> holderOf(Optional<String> alias) {
        return aliases.keySet().stream()
                .filter(id -> alias.equals(aliases.get(id)))
                .findFirst();
    }
}
