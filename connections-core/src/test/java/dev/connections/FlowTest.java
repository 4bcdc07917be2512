package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One direction between two organizations. */
class FlowTest {

    private final Flow flow = Flow.from("org_acme").to("org_globex");

    @Test
    void has_two_different_ends() {
        assertThat(flow.source()).isEqualTo(OrganizationId.of("org_acme"));
        assertThat(flow.destination()).isEqualTo(OrganizationId.of("org_globex"));
        assertThat(flow).hasToString("org_acme -> org_globex");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Flow.from("org_acme").to("org_acme"))
                .withMessage("INVALID: found source and destination alike, needed two organizations");
    }

    @Test
    void gives_each_end_its_role_and_others_none() {
        assertThat(flow.roleOf(OrganizationId.of("org_acme"))).contains(Role.SOURCE);
        assertThat(flow.roleOf(OrganizationId.of("org_globex"))).contains(Role.DESTINATION);
        assertThat(flow.roleOf(OrganizationId.of("org_initech"))).isEmpty();
        assertThat(flow.roleOf(OrganizationId.of("ORG_ACME"))).isEmpty();
    }

    @Test
    void spreads_numbered_organizations_over_the_hashes() {
        Set<Integer> hashes = new HashSet<>();
        Set<Integer> lowBits = new HashSet<>();
        for (int source = 0; source < 40; source++) {
            for (int destination = 0; destination < 25; destination++) {
                int hash = Flow.from("org_" + source).to("dest_" + destination).hashCode();
                hashes.add(hash);
                lowBits.add(hash & 0x3FF);
            }
        }
        assertThat(hashes).hasSizeGreaterThan(995);
        assertThat(lowBits).as("1000 balls in 1024 bins hit 639 of them").hasSizeGreaterThan(560);
    }

    @Test
    void refuses_null() {
        OrganizationId nobody = null;
        assertThatNullPointerException().isThrownBy(() -> Flow.from("org_acme").to(nobody));
        assertThatNullPointerException().isThrownBy(() -> Flow.from(nobody).to("org_acme"));
    }
}
