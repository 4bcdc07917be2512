package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contract.PortsDomain;
import dev.connections.service.Connections;
import dev.connections.service.ConnectionsBuilder;
import dev.connections.service.ShareTokens;
import dev.connections.service.ShareTokensBuilder;
import dev.connections.service.Sharing;
import dev.connections.service.SharingBuilder;
import dev.connections.testing.ValueTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.domains.Domain;

@Domain(PortsDomain.class)
class EveryValueIsProvidedProperties {

    private static final List<Class<?>> PUBLIC = ValueTypes.ofModule(Connections.class);

    private static final Set<Class<?>> PORTS =
            Set.of(ConnectionRepository.class, OrganizationDirectory.class, ShareTokenRepository.class);
    private static final Set<Class<?>> SERVICES = Set.of(Connections.class, Sharing.class, ShareTokens.class);
    private static final Set<Class<?>> BUILDERS =
            Set.of(ConnectionsBuilder.class, SharingBuilder.class, ShareTokensBuilder.class);
    private static final Set<Class<?>> OF_ONE_VALUE = Set.of(InsertResult.Inserted.class);

    @Example
    void every_public_type_is_provided_unless_it_is_no_value() {
        assertThat(PUBLIC)
                .filteredOn(type -> ValueTypes.differentValues(type) < 2)
                .containsExactlyInAnyOrderElementsOf(Stream.of(PORTS, SERVICES, BUILDERS, OF_ONE_VALUE)
                        .<Class<?>>flatMap(Set::stream)
                        .toList());
        assertThat(OF_ONE_VALUE).allMatch(type -> ValueTypes.differentValues(type) == 1);
    }
}
