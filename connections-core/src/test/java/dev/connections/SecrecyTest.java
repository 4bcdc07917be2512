package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No word of the domain shows a person or free text from outside, and no refusal quotes what it refuses. */
class SecrecyTest {

    private static final String CANARY = "canary-7391";

    @Test
    @Tag("promise-37")
    void people_and_free_text_show_a_placeholder() {
        assertThat(Stream.of(
                                Alias.of(CANARY),
                                ConnectionName.of(CANARY),
                                FailureReason.of(CANARY),
                                NamePrefix.of(CANARY),
                                ObjectId.of(CANARY),
                                Principal.of(CANARY),
                                ProofReference.of(CANARY),
                                RedemptionId.of(CANARY),
                                SubjectId.of(CANARY))
                        .map(Text::toString))
                .containsExactly(
                        "Alias(hidden)",
                        "ConnectionName(hidden)",
                        "FailureReason(hidden)",
                        "NamePrefix(hidden)",
                        "ObjectId(hidden)",
                        "Principal(hidden)",
                        "ProofReference(hidden)",
                        "RedemptionId(hidden)",
                        "SubjectId(hidden)");
    }

    @Test
    void opaque_ids_show_themselves() {
        assertThat(ConnectionId.of("con_1")).hasToString("con_1");
        assertThat(OrganizationId.of("org_acme")).hasToString("org_acme");
        assertThat(TokenId.of("cnst_1")).hasToString("cnst_1");
    }

    @Test
    void an_actor_and_an_item_show_nobody() {
        assertThat(Actor.of("org_acme").via(Channel.API).as(CANARY)).hasToString("org_acme via API");
        assertThat(Item.of(DataType.EVENTS).about(SubjectId.of(CANARY)).toString())
                .doesNotContain(CANARY);
    }

    @Test
    @Tag("promise-37")
    void no_refusal_quotes_the_text_that_it_refuses() {
        for (TextKind kind : TextKind.all()) {
            for (String hostile : hostile()) {
                assertQuotesNothing(catchThrowableOfType(
                        RefusedException.class, () -> kind.of().apply(hostile)));
            }
        }
        for (String hostile : hostile()) {
            assertQuotesNothing(catchThrowableOfType(RefusedException.class, () -> DataType.of(hostile)));
        }
    }

    private static List<String> hostile() {
        return List.of(
                CANARY + "\0",
                CANARY + "\r\nSet-Cookie: a=b",
                "\u001B[31m" + CANARY,
                '\u202E' + CANARY,
                CANARY + "\uD83E",
                CANARY.repeat(1_000),
                CANARY + "\u0085" + "a");
    }

    private static void assertQuotesNothing(RefusedException refused) {
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage())
                .doesNotContain("canary", "\n", "\u001B")
                .hasSizeLessThan(200);
    }
}
