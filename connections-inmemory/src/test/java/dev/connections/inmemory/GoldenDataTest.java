package dev.connections.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.OrganizationId;
import dev.connections.RefusedException;
import dev.connections.contract.ServicesUnderTest;
import dev.connections.testing.HostileString;
import dev.connections.testing.TokenEnd;
import dev.connections.testing.TokenStory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page docs/test-your-host.md shows these, and {@link ReadmeTest} holds it equal to them. */
class GoldenDataTest {

    @Test
    @Tag("promise-37")
    void what_is_refused_is_not_in_what_is_told() {
        for (HostileString hostile : HostileString.all()) {
            if (hostile.as(HostileString.Kind.ID).isEmpty()) {
                assertThatExceptionOfType(RefusedException.class)
                        .isThrownBy(() -> OrganizationId.of(hostile.text()))
                        .satisfies(refused -> assertThat(refused.toString()).matches("[ -~]{1,160}"));
            }
        }
    }

    @Test
    @Tag("promise-31")
    void tokens_live_as_the_stories_tell() {
        TokenStory.all().forEach(story -> story.tell(ServicesUnderTest.over(InMemoryAdapters.empty())));
    }

    @Test
    @Tag("promise-30")
    void tokens_end_when_the_file_says() {
        TokenEnd.all().forEach(end -> end.ask(ServicesUnderTest.over(InMemoryAdapters.empty())));
    }
}
