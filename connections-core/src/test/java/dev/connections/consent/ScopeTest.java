package dev.connections.consent;

import static dev.connections.DataType.EVENTS;
import static dev.connections.DataType.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.OrganizationId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final OrganizationId GLOBEX = OrganizationId.of("org_globex");
    private static final OrganizationId INITECH = OrganizationId.of("org_initech");

    @Test
    void one_type_to_one_destination_covers_that_alone() {
        Scope scope = Scope.of(EVENTS, GLOBEX);

        assertThat(scope.covers(EVENTS, GLOBEX)).isTrue();
        assertThat(scope.covers(RECORDS, GLOBEX)).isFalse();
        assertThat(scope.covers(EVENTS, INITECH)).isFalse();
        assertThat(scope.covers(RECORDS, INITECH)).isFalse();
    }

    @Test
    void everything_to_one_destination_covers_no_other_destination() {
        Scope scope = Scope.everythingTo(GLOBEX);

        assertThat(scope.covers(EVENTS, GLOBEX)).isTrue();
        assertThat(scope.covers(RECORDS, GLOBEX)).isTrue();
        assertThat(scope.covers(EVENTS, INITECH)).isFalse();
        assertThat(scope.covers(RECORDS, INITECH)).isFalse();
    }

    @Test
    void one_type_to_anyone_covers_no_other_type() {
        Scope scope = Scope.toAnyone(EVENTS);

        assertThat(scope.covers(EVENTS, GLOBEX)).isTrue();
        assertThat(scope.covers(EVENTS, INITECH)).isTrue();
        assertThat(scope.covers(RECORDS, GLOBEX)).isFalse();
        assertThat(scope.covers(RECORDS, INITECH)).isFalse();
    }

    @Test
    void everything_to_anyone_covers_all() {
        Scope scope = Scope.everythingToAnyone();

        assertThat(scope.covers(EVENTS, GLOBEX)).isTrue();
        assertThat(scope.covers(RECORDS, GLOBEX)).isTrue();
        assertThat(scope.covers(EVENTS, INITECH)).isTrue();
        assertThat(scope.covers(RECORDS, INITECH)).isTrue();
    }

    @Test
    void says_what_it_is_about() {
        assertThat(Scope.of(EVENTS, GLOBEX).dataType()).contains(EVENTS);
        assertThat(Scope.of(EVENTS, GLOBEX).destination()).contains(GLOBEX);
        assertThat(Scope.everythingTo(GLOBEX).dataType()).isEmpty();
        assertThat(Scope.everythingTo(GLOBEX).destination()).contains(GLOBEX);
        assertThat(Scope.toAnyone(EVENTS).dataType()).contains(EVENTS);
        assertThat(Scope.toAnyone(EVENTS).destination()).isEmpty();
        assertThat(Scope.everythingToAnyone().dataType()).isEmpty();
        assertThat(Scope.everythingToAnyone().destination()).isEmpty();
    }

    @Test
    void equals_only_the_same_destination_and_the_same_type() {
        List<Scope> scopes = scopes();
        List<Scope> again = scopes();
        for (int i = 0; i < scopes.size(); i++) {
            for (int j = 0; j < again.size(); j++) {
                assertThat(scopes.get(i).equals(again.get(j))).isEqualTo(i == j);
            }
            assertThat(scopes.get(i)).hasSameHashCodeAs(again.get(i)).isNotEqualTo("another kind of thing");
        }
    }

    @Test
    void has_hash_codes_in_which_both_sides_count() {
        assertThat(scopes().stream().map(Scope::hashCode)).doesNotHaveDuplicates();
    }

    @Test
    void is_shown_with_a_star_for_any() {
        assertThat(scopes())
                .map(Scope::toString)
                .containsExactly(
                        "events to org_globex",
                        "records to org_globex",
                        "events to org_initech",
                        "* to org_globex",
                        "* to org_initech",
                        "events to *",
                        "records to *",
                        "* to *");
    }

    private static List<Scope> scopes() {
        return List.of(
                Scope.of(EVENTS, GLOBEX),
                Scope.of(RECORDS, GLOBEX),
                Scope.of(EVENTS, INITECH),
                Scope.everythingTo(GLOBEX),
                Scope.everythingTo(INITECH),
                Scope.toAnyone(EVENTS),
                Scope.toAnyone(RECORDS),
                Scope.everythingToAnyone());
    }
}
