package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.SubjectId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A question that cannot be answered is not asked. */
class QuestionsTest {

    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final OrganizationId GLOBEX = OrganizationId.of("org_globex");

    @Test
    void asks_about_someone_towards_someone() {
        Set<SubjectId> ann = Set.of(SubjectId.of("ann"));

        assertThatIllegalArgumentException().isThrownBy(() -> new ConsentQuestion(ACME, Set.of(), ann));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsentQuestion(ACME, Set.of(GLOBEX), Set.of()));
    }

    @Test
    void asks_for_one_connection_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionQuery(
                        ACME,
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        Position.START,
                        0));
    }

    @Test
    void asks_for_one_share_token_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenQuery(
                        ACME, Role.SOURCE, Optional.empty(), Optional.empty(), Instant.EPOCH, Position.START, 0));
    }
}
