package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** A refusal says why in fields, and one sentence is worded from them. */
class RefusalTest {

    private final Refusal duplicate = Refusal.duplicate("the pair", ConnectionId.of("con_1"));

    @Test
    void is_worded_from_its_fields() {
        Refusal refusal = Refusal.of(RefusalReason.STALE, "version 3", "version 2, as seen");
        assertThat(refusal.reason()).isEqualTo(RefusalReason.STALE);
        assertThat(refusal.found()).isEqualTo("version 3");
        assertThat(refusal.needed()).isEqualTo("version 2, as seen");
        assertThat(refusal.existing()).isEmpty();
        assertThat(new RefusedException(refusal))
                .hasMessage("STALE: found version 3, needed version 2, as seen")
                .returns(RefusalReason.STALE, RefusedException::reason)
                .returns(refusal, RefusedException::refusal);
    }

    @Test
    void of_a_duplicate_names_the_connection_that_is_there_and_says_what_to_do() {
        assertThat(duplicate.existing()).contains(ConnectionId.of("con_1"));
        assertThat(duplicate)
                .hasToString("DUPLICATE: found the pair taken by connection con_1, needed reactivating that connection"
                        + " instead of creating another");
    }

    @Test
    void reasons_are_in_the_order_in_which_they_are_told() {
        assertThat(RefusalReason.values())
                .containsExactly(
                        RefusalReason.INVALID,
                        RefusalReason.NOT_FOUND,
                        RefusalReason.WRONG_ACTOR,
                        RefusalReason.WRONG_CHANNEL,
                        RefusalReason.ALREADY_REDEEMED,
                        RefusalReason.WRONG_STATUS,
                        RefusalReason.EXPIRED,
                        RefusalReason.CONNECTION_NOT_ACTIVE,
                        RefusalReason.DATA_TYPE_NOT_SHARED,
                        RefusalReason.CONSENT_REQUIRED,
                        RefusalReason.NOT_REDEEMABLE,
                        RefusalReason.STALE,
                        RefusalReason.DUPLICATE);
    }

    @Test
    void survives_serialization_with_its_exception() throws IOException, ClassNotFoundException {
        for (Refusal refusal : new Refusal[] {duplicate, Refusal.NO_SUCH_CONNECTION, Refusal.NO_SUCH_ORGANIZATION}) {
            RefusedException sent = new RefusedException(refusal);
            RefusedException received = (RefusedException) received(sent);
            assertThat(received).hasMessage(sent.getMessage());
            assertThat(received.refusal()).isEqualTo(refusal);
            assertThat(received.refusal().existing()).isEqualTo(refusal.existing());
        }
    }

    private static Object received(Object sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void refuses_null() {
        assertThatNullPointerException().isThrownBy(() -> new RefusedException(null));
        assertThatNullPointerException().isThrownBy(() -> Refusal.of(null, "found", "needed"));
        assertThatNullPointerException().isThrownBy(() -> Refusal.of(RefusalReason.STALE, null, "needed"));
        assertThatNullPointerException().isThrownBy(() -> Refusal.of(RefusalReason.STALE, "found", null));
    }
}
