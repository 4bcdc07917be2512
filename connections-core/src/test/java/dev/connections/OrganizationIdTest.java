package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrganizationIdTest {

    private static List<OrganizationId> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> OrganizationId.restore("id-" + i))
                .toList();
    }

    @Test
    void is_the_same_object_when_it_comes_again_soon() {
        Set<OrganizationId> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        objects.addAll(ids(1_000));
        objects.addAll(ids(1_000));

        assertThat(objects.size()).isBetween(1_000, 1_010);
        assertThat(OrganizationId.of("org_acme")).isSameAs(OrganizationId.restore("org_acme"));
    }

    @Test
    void is_its_own_text_however_many_others_came_before() {
        List<OrganizationId> many = ids(200_000);

        assertThat(many)
                .allSatisfy(id ->
                        assertThat(OrganizationId.of(id.value())).isEqualTo(id).hasToString(id.value()));
        assertThat(OrganizationId.of("Aa")).isNotEqualTo(OrganizationId.of("BB"));
    }

    @Test
    void is_checked_as_it_enters_also_if_a_store_had_it_before() {
        OrganizationId.restore("a\u0000b");

        assertThatThrownBy(() -> OrganizationId.of("a\u0000b")).isInstanceOf(RefusedException.class);
    }
}
