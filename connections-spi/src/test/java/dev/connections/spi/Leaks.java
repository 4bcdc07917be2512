package dev.connections.spi;

import dev.connections.contract.Attempt;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenSecret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where the texts of a stage have come out that must not. */
final class Leaks {

    /** What the faults throw says this, which is passed on as a cause and said nowhere else. */
    private static final String ADAPTERS_OWN = "canary-ann canary-name";

    /** What an event holds besides ids: the connection's name, who acted, and whom the offer was addressed to. */
    private static final Set<String> IN_EVENTS =
            Set.of(CanaryStage.NAME, CanaryStage.OTHER_NAME, CanaryStage.ALIAS, CanaryStage.PRINCIPAL);

    private final CanaryStage stage;
    private final List<String> secrets;
    private final List<String> found = new ArrayList<>();

    private Leaks(CanaryStage stage) {
        this.stage = stage;
        this.secrets = stage.secrets().stream()
                .flatMap(secret -> Stream.of(bits(secret), secret.digest().value()))
                .toList();
    }

    private static String bits(TokenSecret secret) {
        return secret.reveal().substring("cnsx_".length());
    }

    /** What has leaked: where, and what; nothing if nothing has. */
    static List<String> of(CanaryStage stage, List<String> spoken, Attempt<?> attempt) {
        Leaks leaks = new Leaks(stage);
        spoken.forEach(text -> leaks.search("spoken", text));
        attempt.thrown().ifPresent(leaks::searchThrown);
        attempt.answer().ifPresent(answer -> leaks.searchWorded("answered", answer));
        stage.watch.handed().forEach(leaks::searchHanded);
        leaks.searchKept();
        return leaks.found;
    }

    private void search(String where, String text) {
        boolean leaked = Stream.concat(Stream.of(CanaryStage.CANARY, "canary", "cnsx_"), secrets.stream())
                .anyMatch(text::contains);
        if (leaked) {
            found.add(where + ": " + text);
        }
    }

    private void searchThrown(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> next = new ArrayDeque<>(List.of(thrown));
        while (!next.isEmpty()) {
            Throwable each = next.pop();
            if (seen.add(each)) {
                if (!ADAPTERS_OWN.equals(each.getMessage())) {
                    search("thrown", each + " " + each.getMessage() + " " + each.getLocalizedMessage());
                }
                Stream.of(each.getSuppressed()).forEach(next::push);
                Stream.ofNullable(each.getCause()).forEach(next::push);
            }
        }
    }

    /** Whatever can be read of it, as it prints itself; a text that is read as such is not printed. */
    private void searchWorded(String where, Object value) {
        Reachable.from(value).stream()
                .filter(Reachable::isOfTheLibrary)
                .forEach(each -> search(where, each.toString()));
    }

    private void searchHanded(Object argument) {
        searchWorded("handed to a port", argument);
        for (Object each : Reachable.from(argument)) {
            boolean isSecret = each instanceof TokenSecret
                    || (each instanceof String text
                            && (text.contains("cnsx_")
                                    || stage.secrets().stream().anyMatch(secret -> text.contains(bits(secret)))));
            if (isSecret) {
                found.add("a secret in what is handed to a port: " + argument.getClass());
            }
        }
    }

    private void searchKept() {
        for (Connection kept : stage.adapters.repository().all(Position.START, 10)) {
            searchWorded("kept", kept);
            for (ConnectionEvent event : stage.adapters.repository().events(kept.id(), 0, 100)) {
                searchEvent(event);
            }
        }
        stage.secrets().stream()
                .flatMap(secret -> stage.adapters.shareTokens().find(secret.digest()).stream())
                .forEach(this::searchToken);
    }

    private void searchToken(ShareToken token) {
        searchWorded("kept", token);
        for (TokenEvent event : stage.adapters.shareTokens().events(token.id())) {
            searchEvent(event);
        }
    }

    private void searchEvent(Object event) {
        searchWorded("an event prints", event);
        for (Object each : Reachable.from(event)) {
            if (each instanceof String text && !IN_EVENTS.contains(text)) {
                search("an event holds", text);
            }
        }
    }
}
