package dev.connections.sharing;

import static dev.connections.sharing.Outcome.DENY;
import static dev.connections.sharing.Outcome.INDETERMINATE;
import static dev.connections.sharing.Outcome.PERMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    @Tag("promise-22")
    void has_the_outcome_of_the_table_in_the_order_of_the_table() {
        Map<String, Outcome> table = new LinkedHashMap<>();
        table.put("CONNECTION_UNAVAILABLE", INDETERMINATE);
        table.put("NO_CONNECTION", DENY);
        table.put("CONNECTION_PENDING", DENY);
        table.put("CONNECTION_INACTIVE", DENY);
        table.put("DATA_TYPE_NOT_SHARED", DENY);
        table.put("COLLECTION_TIME_UNUSABLE", INDETERMINATE);
        table.put("COLLECTED_BEFORE_SHARING", DENY);
        table.put("COLLECTED_IN_GAP", DENY);
        table.put("SUBJECT_UNKNOWN", INDETERMINATE);
        table.put("CONSENT_UNAVAILABLE", INDETERMINATE);
        table.put("CONSENT_DENIED", DENY);
        table.put("CONSENT_WITHDRAWN", DENY);
        table.put("CONSENT_NOT_COVERING", DENY);
        table.put("CONSENT_EXPIRED", DENY);
        table.put("CONSENT_UNKNOWN", DENY);
        table.put("CONNECTION_CHANGED", INDETERMINATE);
        table.put("SNAPSHOT_TOO_OLD", INDETERMINATE);
        table.put("NOT_SHARED", DENY);
        table.put("PERMITTED", PERMIT);

        Map<String, Outcome> reasons = new LinkedHashMap<>();
        List.of(Reason.values()).forEach(reason -> reasons.put(reason.name(), reason.outcome()));
        assertThat(reasons).containsExactlyEntriesOf(table);
    }

    @Test
    void is_one_and_the_same_for_the_destination_where_it_concerns_time_subject_or_consent() {
        for (Reason reason : Reason.values()) {
            boolean concernsThem = reason.name().startsWith("COLLECT")
                    || reason.name().startsWith("SUBJECT")
                    || reason.name().startsWith("CONSENT");
            assertThat(reason.seenByDestination()).isEqualTo(concernsThem ? Reason.NOT_SHARED : reason);
        }
    }
}
