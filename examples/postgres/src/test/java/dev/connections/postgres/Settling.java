package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.ConnectionId;
import dev.connections.OrganizationId;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.TokenId;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings what a caller does not know the outcome of to an end, as a host would: by trying it again. Of what is stored
 * the answer tells, and nothing happens again; what is not stored is done now, or refused for a reason that holds.
 */
final class Settling {

    private final Services services;
    private final Database database;
    private final Map<Verb, Integer> stored = new EnumMap<>(Verb.class);
    private int undone;
    private int done;
    private int refused;

    Settling(Services services, Database database) {
        this.services = services;
        this.database = database;
    }

    /** What is stored comes first: what is only done now must not undo it before it is tried again. */
    void settle(Journal journal) {
        List<Errand> unsettled = journal.unsettled();
        if (unsettled.isEmpty()) {
            return;
        }
        Books books = Books.of(database);
        unsettled.forEach(errand -> books.deed(errand).ifPresent(deed -> {
            tryWhatIsStored(errand, deed, journal);
            journal.replied(deed);
        }));
        unsettled.stream()
                .filter(errand -> books.deed(errand).isEmpty())
                .forEach(errand -> journal.replied(tryWhatIsNotStored(errand)));
        assertThat(journal.unsettled()).isEmpty();
    }

    private void tryWhatIsStored(Errand errand, Reply deed, Journal journal) {
        stored.merge(errand.verb(), 1, Integer::sum);
        if (errand.verb() == Verb.ISSUE) {
            issueAnother(errand, deed, journal);
            return;
        }
        Books before = Books.of(database);
        if (services.retry(errand).isUndone()) {
            undone++;
            tryAsSeen(errand, deed);
        } else {
            tryAgain(errand, deed);
        }
        Books.of(database).assertSameAs(before);
    }

    private void tryAgain(Errand errand, Reply deed) {
        Optional<RefusalReason> refusal = Retry.ofStored(errand.verb());
        if (refusal.isPresent()) {
            assertRefused(errand, deed, refusal.get());
        } else {
            Reply again = services.run(errand);
            assertThat(again.isDone()).as("%s again", errand.verb()).isTrue();
            assertThat(again.subject()).isEqualTo(deed.subject());
        }
    }

    private void assertRefused(Errand errand, Reply deed, RefusalReason reason) {
        assertThatThrownBy(() -> services.carryOut(errand))
                .as("%s again", errand.verb())
                .isInstanceOfSatisfying(RefusedException.class, again -> {
                    assertThat(again.reason()).isEqualTo(reason);
                    assertThat(again.refusal().existing())
                            .isEqualTo(Optional.of(ConnectionId.of(deed.subject()))
                                    .filter(existing -> errand.verb() == Verb.CREATE));
                });
    }

    /**
     * What names the version that it saw is not done again, whatever has happened since; of the rest its event tells.
     */
    private void tryAsSeen(Errand errand, Reply deed) {
        if (errand.verb() == Verb.ACTIVATE || errand.verb() == Verb.ACCEPT_DATA_TYPES) {
            assertThatThrownBy(() -> services.carryOutAsSeen(errand, deed.sequence() - 1))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            again -> assertThat(again.reason()).isEqualTo(RefusalReason.STALE));
        }
    }

    /** Nobody has the secret of the token that is stored: another is issued in its place, and it is expired. */
    private void issueAnother(Errand errand, Reply deed, Journal journal) {
        TokenMetadata lost = shown(errand, deed.subject());
        assertThat(lost.status()).isEqualTo(TokenStatus.CREATED);
        assertThat(lost.object().value()).isEqualTo(errand.object());

        Errand another =
                new Errand(errand.op() + "-again", Verb.ISSUE, errand.source(), errand.destination(), errand.object());
        journal.tried(another);
        Reply issued = tryWhatIsNotStored(another);
        journal.replied(issued);
        assertThat(issued.subject()).isNotEqualTo(deed.subject());

        Errand over =
                new Errand(errand.op() + "-over", Verb.EXPIRE, errand.source(), errand.destination(), deed.subject());
        journal.tried(over);
        journal.replied(tryWhatIsNotStored(over));
        assertThat(shown(errand, deed.subject()).status()).isEqualTo(TokenStatus.EXPIRED);
    }

    private TokenMetadata shown(Errand errand, String token) {
        return services.tokens().show(OrganizationId.of(errand.source()), TokenId.of(token));
    }

    private Reply tryWhatIsNotStored(Errand errand) {
        Optional<RefusalReason> refusal = services.retry(errand).refusal();
        Reply reply = services.run(errand);
        if (refusal.isPresent()) {
            refused++;
            assertThat(reply).isEqualTo(Reply.refused(errand.op(), refusal.get()));
        } else {
            done++;
            assertThat(reply.kind()).as("%s", errand.verb()).isEqualTo(Reply.Kind.DONE);
        }
        return reply;
    }

    /** Of how many unknown outcomes it turned out that they were stored. */
    int stored() {
        return stored.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "of the unknown outcomes %d were stored %s, %d of them undone since; of the others %d were done, %d refused"
                .formatted(stored(), stored, undone, done, refused);
    }
}
