package dev.connections.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.testing.GoldenFile;
import dev.connections.testing.GoldenFile.Row;
import dev.connections.testing.HostUnderTest;
import dev.connections.testing.ModelAnswer;
import dev.connections.testing.ReferenceModel;
import dev.connections.testing.TokenEnd;
import dev.connections.testing.TokenStory;
import dev.connections.testing.TokensUnderTest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core and the reference model, which share no code, both answer as the files of tokens' stories and ends say. */
class GoldenTokensTest {

    static Stream<Supplier<HostUnderTest>> hosts() {
        return Stream.of(PureCoreHost::new, ReferenceModel::new);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Tag("promise-31")
    void stories_go_as_the_file_says(Supplier<HostUnderTest> host) {
        TokenStory.all().forEach(story -> story.tell(host.get()));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Tag("promise-30")
    void a_token_ends_when_the_file_says(Supplier<HostUnderTest> host) {
        TokenEnd.all().forEach(end -> end.ask(host.get()));
    }

    private static final Set<String> QUESTIONS = Set.of("token", "status", "events", "mayFetch");

    @Test
    void the_stories_tell_every_command_every_refusal_and_every_status() {
        List<Row> lines = GoldenFile.read("token-stories.tsv");
        assertThat(TokenStory.all()).hasSize(17).doesNotHaveDuplicates();
        assertThat(said(lines, "does"))
                .containsAll(Stream.of(TokensUnderTest.class.getMethods())
                        .map(Method::getName)
                        .filter(name -> !QUESTIONS.contains(name))
                        .toList());
        assertThat(said(lines, "answer"))
                .containsExactlyInAnyOrder(
                        "-",
                        "done",
                        "refused INVALID",
                        "refused NOT_FOUND",
                        "refused WRONG_ACTOR",
                        "refused ALREADY_REDEEMED",
                        "refused WRONG_STATUS",
                        "refused EXPIRED",
                        "refused CONNECTION_NOT_ACTIVE",
                        "refused DATA_TYPE_NOT_SHARED",
                        "refused CONSENT_REQUIRED",
                        "refused NOT_REDEEMABLE");
        assertThat(said(lines, "status")).contains("CREATED", "PENDING", "REDEEMED", "FAILED", "EXPIRED");
        assertThat(said(lines, "last event"))
                .containsExactlyInAnyOrder(
                        "-",
                        "issued by acme",
                        "claimed by globex",
                        "completed by globex",
                        "failed by globex",
                        "failed by system",
                        "expired by acme",
                        "expired by globex",
                        "expired by system");
    }

    @Test
    void every_end_is_asked_for_before_at_and_after_it() {
        List<Row> lines = GoldenFile.read("token-ends.tsv");
        assertThat(lines)
                .extracting(line -> line.cell("issued") + line.cell("lifetime") + line.cell("claimed"))
                .hasSize(115)
                .allSatisfy(token -> assertThat(lines)
                        .filteredOn(line ->
                                token.equals(line.cell("issued") + line.cell("lifetime") + line.cell("claimed")))
                        .extracting(line -> line.cell("now is"))
                        .containsExactly(
                                "just before",
                                "closer than a microsecond before",
                                "at",
                                "closer than a microsecond after",
                                "after"));
    }

    private static Set<String> said(List<Row> lines, String column) {
        return lines.stream().map(line -> line.cell(column)).collect(Collectors.toSet());
    }

    @Test
    void a_host_that_does_not_refuse_is_noticed() {
        assertThat(TokenStory.all())
                .filteredOn(story -> story.lines().stream()
                        .anyMatch(line -> line.cell("answer").startsWith("refused")))
                .hasSize(16)
                .allSatisfy(story -> assertThatExceptionOfType(AssertionError.class)
                        .isThrownBy(() -> story.tell(agreeable()))
                        .withMessageStartingWith("answer is done"));
        assertThat(TokenEnd.all())
                .filteredOn(end -> end.line().cell("answer").startsWith("refused"))
                .hasSize(69)
                .allSatisfy(end -> assertThatExceptionOfType(AssertionError.class)
                        .isThrownBy(() -> end.ask(agreeable()))
                        .withMessageStartingWith("answer is done"));
    }

    private static HostUnderTest agreeable() {
        HostUnderTest host = new ReferenceModel();
        TokensUnderTest agreeable = proxy(TokensUnderTest.class, (method, arguments) -> {
            Object answer = method.invoke(host.tokens(), arguments);
            return answer instanceof ModelAnswer ? ModelAnswer.done("CREATED", 1) : answer;
        });
        return proxy(
                HostUnderTest.class,
                (method, arguments) -> method.getName().equals("tokens") ? agreeable : method.invoke(host, arguments));
    }

    private static <T> T proxy(Class<T> type, Invocation invocation) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> invocation.of(method, arguments)));
    }

    private interface Invocation {
        Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
    }
}
