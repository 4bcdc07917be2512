package dev.connections.proofs.interleavings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.inmemory.InMemoryConnections;
import dev.connections.inmemory.InMemoryConsents;
import dev.connections.inmemory.InMemoryDirectory;
import dev.connections.inmemory.InMemoryShareTokens;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A method that is new is noticed: it has to get a call that is run beside all others. */
class InMemoryAdaptersTest {

    @Test
    void these_are_their_methods() {
        assertThat(methods(InMemoryConnections.class))
                .containsExactly("all", "commit", "due", "events", "find", "find", "insert", "list");
        assertThat(methods(InMemoryConsents.class)).containsExactly("record", "statements");
        assertThat(methods(InMemoryDirectory.class)).containsExactly("exists", "find", "put", "put");
        assertThat(methods(InMemoryShareTokens.class))
                .containsExactly("claim", "due", "events", "find", "find", "finish", "insert", "list", "purge");
    }

    private static List<String> methods(Class<?> adapter) {
        return Arrays.stream(adapter.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .sorted()
                .toList();
    }
}
