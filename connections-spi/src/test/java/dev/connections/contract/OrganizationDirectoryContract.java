package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.GLOBEX;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.organization;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an {@link dev.connections.spi.OrganizationDirectory} must promise. To be extended by a host's test class, which
 * says only where fresh adapters come from.
 */
public abstract class OrganizationDirectoryContract extends Contract {

    /** For a host's test class. */
    protected OrganizationDirectoryContract() {}

    @Test
    void says_which_organizations_exist() {
        adapters().register(ACME);
        adapters().register(GLOBEX, Alias.of("globex"));

        assertThat(adapters().directory().exists(ACME)).isTrue();
        assertThat(adapters().directory().exists(GLOBEX)).isTrue();
        assertThat(adapters().directory().exists(INITECH)).isFalse();
    }

    @Test
    void finds_the_organization_that_has_an_alias() {
        adapters().register(ACME, Alias.of("acme"));
        adapters().register(GLOBEX, Alias.of("globex"));

        assertThat(adapters().directory().find(Alias.of("acme"))).contains(ACME);
        assertThat(adapters().directory().find(Alias.of("globex"))).contains(GLOBEX);
        assertThat(adapters().directory().find(Alias.of("initech"))).isEmpty();
    }

    @Test
    void an_id_is_no_alias_and_an_alias_no_id() {
        adapters().register(ACME, Alias.of("acme"));

        assertThat(adapters().directory().exists(ACME)).isTrue();
        assertThat(adapters().directory().find(Alias.of(ACME.value()))).isEmpty();
        assertThat(adapters().directory().exists(OrganizationId.of("acme"))).isFalse();
    }

    @Test
    void an_alias_finds_the_organization_that_has_it_now() {
        adapters().register(ACME, Alias.of("moving"));
        assertThat(adapters().directory().find(Alias.of("moving"))).contains(ACME);

        adapters().register(GLOBEX, Alias.of("moving"));

        assertThat(adapters().directory().find(Alias.of("moving"))).contains(GLOBEX);
        assertThat(adapters().directory().exists(ACME)).isTrue();
    }

    @Test
    void an_organization_has_only_the_alias_given_last() {
        adapters().register(ACME, Alias.of("old"));
        assertThat(adapters().directory().find(Alias.of("old"))).contains(ACME);

        adapters().register(ACME, Alias.of("new"));

        assertThat(adapters().directory().find(Alias.of("old"))).isEmpty();
        assertThat(adapters().directory().find(Alias.of("new"))).contains(ACME);

        adapters().register(ACME);

        assertThat(adapters().directory().find(Alias.of("new"))).isEmpty();
        assertThat(adapters().directory().exists(ACME)).isTrue();
    }

    @Test
    @Tag("promise-10")
    void aliases_and_ids_are_told_apart_exactly() {
        for (int i = 0; i < ExactText.LOOK_ALIKES.size(); i++) {
            adapters().register(organization(i), Alias.of(ExactText.LOOK_ALIKES.get(i)));
            adapters().register(OrganizationId.of(ExactText.LOOK_ALIKES.get(i)));
        }

        for (int i = 0; i < ExactText.LOOK_ALIKES.size(); i++) {
            String text = ExactText.LOOK_ALIKES.get(i);
            assertThat(adapters().directory().find(Alias.of(text))).contains(organization(i));
            assertThat(adapters().directory().exists(OrganizationId.of(text))).isTrue();
        }
        assertThat(adapters().directory().find(Alias.of("cAsE"))).isEmpty();
        assertThat(adapters().directory().exists(OrganizationId.of("cAsE"))).isFalse();
    }
}
