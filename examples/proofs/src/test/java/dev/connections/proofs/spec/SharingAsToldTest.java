package dev.connections.proofs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.DataType;
import dev.connections.Item;
import dev.connections.lifecycle.Connection;
import dev.connections.sharing.Reason;
import dev.connections.sharing.SharingPolicy;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether an item flows, as far as its connection is concerned, spec and library say alike, and why not. */
class SharingAsToldTest {

    @Test
    void the_library_decides_every_item_as_the_spec_tells() {
        Map<Reason, Integer> decided = new EnumMap<>(Reason.class);
        List<TlaValue> told = TlaReader.told("ToldSharing");
        for (TlaValue situation : told) {
            Instant now = Told.instant(situation.at(0));
            Connection connection = new ToldConnection(situation.at(1)).connection();
            for (TlaValue answer : situation.at(2).elements()) {
                Reason reason = Reason.valueOf(answer.at(2).text());
                assertThat(decide(connection, answer, now))
                        .as("%s: %s", situation, answer)
                        .isEqualTo(reason);
                decided.merge(reason, 1, Integer::sum);
            }
        }
        assertThat(told.size()).isEqualTo(53_424);
        assertThat(decided)
                .isEqualTo(Map.of(
                        Reason.CONNECTION_PENDING, 38_340,
                        Reason.CONNECTION_INACTIVE, 169_776,
                        Reason.DATA_TYPE_NOT_SHARED, 37_764,
                        Reason.COLLECTION_TIME_UNUSABLE, 24_888,
                        Reason.COLLECTED_BEFORE_SHARING, 6_080,
                        Reason.COLLECTED_IN_GAP, 8_424,
                        Reason.PERMITTED, 35_272));
    }

    private static Reason decide(Connection connection, TlaValue answer, Instant now) {
        Item item = Item.of(DataType.of(answer.at(0).text()), "ann", Told.instant(answer.at(1)));
        return SharingPolicy.STRICT.failureBeforeConsent(connection, item, now).orElse(Reason.PERMITTED);
    }
}
