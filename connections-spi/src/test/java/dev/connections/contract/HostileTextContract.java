package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.ACME_STAFF;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.GLOBEX;
import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.TokenFate.REPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Alias;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.ProofReference;
import dev.connections.RefusalReason;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.Connections;
import dev.connections.spi.ConsentQuestion;
import dev.connections.testing.HostileString;
import dev.connections.testing.HostileString.Kind;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Adapters of all ports keep every hostile string that the library lets through exactly as it was given. To be extended
 * by a host's test class, which says only where fresh adapters come from. The strings are a file in the test-jar of
 * {@code connections-core}, which this contract needs beside it.
 */
public abstract class HostileTextContract extends Contract implements RepositoryTests, TokenRepositoryTests {

    private final List<HostileString> kept = HostileString.keptAs(Kind.ID);

    /** For a host's test class. */
    protected HostileTextContract() {}

    @Test
    @Tag("promise-10")
    void connections_keep_every_text_exactly() {
        Map<Connection, List<Change>> stored = new LinkedHashMap<>();
        for (HostileString hostile : kept) {
            String text = hostile.text();
            Draft draft = Draft.of(text, Flow.from(GLOBEX).to(text))
                    .alias(text)
                    .named(hostile.as(Kind.NAME).orElse("Newsletter"));
            draft.in(repository());
            Change ended = Draft.change(
                    draft.created().connection().deactivate(draft.source().as(text), draft.createdAt()));
            stored.put(Draft.commit(repository(), ended), List.of(draft.created(), ended));
        }

        assertThat(everything()).containsExactlyInAnyOrderElementsOf(stored.keySet());
        stored.forEach((connection, changes) -> {
            assertThat(repository().find(connection.id())).contains(connection);
            assertThat(repository().find(connection.flow())).contains(connection);
            assertThat(repository().events(connection.id(), 0, changes.size() + 1))
                    .containsExactlyElementsOf(
                            changes.stream().map(Change::event).toList());
        });
    }

    @Test
    @Tag("promise-10")
    void share_tokens_keep_every_text_exactly() {
        List<List<TokenChange>> stored = new ArrayList<>();
        for (HostileString hostile : kept) {
            String text = hostile.text();
            List<TokenChange> changes = REPORTED.changes(TokenDraft.of(text)
                    .through(text, Flow.from(text).to(GLOBEX))
                    .of(SharedObject.of(EVENTS, text, text))
                    .inWords(text));
            changes.forEach(this::commit);
            stored.add(changes);
        }

        int compared = 0;
        for (List<TokenChange> changes : stored) {
            ShareToken token = changes.get(2).token();
            List<TokenEvent> events = tokens().events(token.id());
            assertThat(tokens().find(token.id())).contains(token);
            assertThat(events)
                    .containsExactlyElementsOf(
                            changes.stream().map(TokenChange::event).toList());
            compared += events.size();
        }
        assertThat(compared).isPositive().isEqualTo(3 * kept.size());
    }

    @Test
    @Tag("promise-10")
    void consents_keep_every_text_exactly() {
        Map<SubjectId, List<Statement>> said = new HashMap<>();
        for (HostileString hostile : kept) {
            SubjectId subject = SubjectId.of(hostile.text());
            Statement statement = Statement.granted(subject, ACME, Scope.of(EVENTS, GLOBEX))
                    .proof(ProofReference.of(hostile.text()))
                    .build();
            adapters().record(statement);
            said.put(subject, List.of(statement));
        }

        assertThat(adapters().consents().statements(new ConsentQuestion(ACME, Set.of(GLOBEX), said.keySet())))
                .isEqualTo(said);
    }

    @Test
    @Tag("promise-10")
    void the_directory_keeps_every_text_exactly() {
        for (HostileString hostile : kept) {
            adapters().register(OrganizationId.of(hostile.text()), Alias.of(hostile.text()));
        }

        for (HostileString hostile : kept) {
            OrganizationId organization = OrganizationId.of(hostile.text());
            assertThat(adapters().directory().find(Alias.of(hostile.text()))).contains(organization);
            assertThat(adapters().directory().exists(organization)).isTrue();
        }
    }

    @Test
    @Tag("promise-37")
    void names_and_prefixes_are_kept_and_found_exactly_or_refused_without_a_word_of_them() {
        adapters().register(ACME);
        Connections connections = Connections.over(
                        adapters().repository(), adapters().directory())
                .build();
        Deque<Connection> both = new ArrayDeque<>();
        for (OrganizationId destination : List.of(organization("one"), organization("other"))) {
            adapters().register(destination);
            both.add(connections.create(
                    ACME_STAFF, Offer.to(destination).named("Newsletter").sharing(EVENTS)));
        }

        for (HostileString hostile : HostileString.all()) {
            Optional<String> name = hostile.as(Kind.NAME);
            if (name.isPresent()) {
                Connection renamed =
                        connections.rename(ACME_STAFF, both.remove().id(), hostile.text());
                assertThat(renamed.name().value()).isEqualTo(name.get());
                both.add(renamed);
            } else {
                String refused = ServiceTests.assertRefused(
                                RefusalReason.INVALID,
                                () -> connections.rename(
                                        ACME_STAFF, both.element().id(), hostile.text()))
                        .getMessage();
                assertThat(refused).matches("INVALID: found name (of \\d+ chars|with U\\+[0-9A-F]+), needed [ -~]+");
            }
            Optional<String> prefix = hostile.as(Kind.PREFIX);
            if (prefix.isPresent()) {
                assertFound(connections, prefix.get(), both);
            } else {
                String refused = ServiceTests.assertRefused(
                                RefusalReason.INVALID,
                                () -> ConnectionFilter.all().namePrefix(hostile.text()))
                        .getMessage();
                assertThat(refused).matches("INVALID: found name prefix (of|with) [U+0-9A-F]+[ -~]+");
            }
            name.filter(text -> !prefix.equals(name)).ifPresent(stripped -> assertFound(connections, stripped, both));
        }
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(both);
    }

    /** Of the last two that were renamed, those that begin so, and no others. */
    private static void assertFound(Connections connections, String prefix, Collection<Connection> both) {
        assertThat(connections
                        .list(ACME, ConnectionFilter.all().namePrefix(prefix))
                        .connections())
                .containsExactlyInAnyOrderElementsOf(both.stream()
                        .filter(each -> each.name().value().startsWith(prefix))
                        .toList());
    }
}
