package dev.connections.proofs;

import static dev.connections.proofs.LibrarySources.CORE;
import static dev.connections.proofs.LibrarySources.INMEMORY;
import static dev.connections.proofs.LibrarySources.SPI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.OrganizationId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.service.Connections;
import dev.connections.service.ConnectionsBuilder;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.service.ShareTokensBuilder;
import dev.connections.service.SharingBuilder;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentSource;
import dev.connections.spi.OrganizationDirectory;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenSecret;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds because of how the library is written, and what would be noticed if it were written otherwise. */
class ByConstructionTest {

    private static final String RANDOM = "(?:Secure|Splittable|ThreadLocal)?Random|Math\\.random";

    private static Stream<Method> calls(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method ->
                        Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()));
    }

    /** Each call with the types of what it is given: another of the same name is another call. */
    private static Set<String> callsOf(Predicate<List<Class<?>>> wanted) {
        Set<String> signatures = new TreeSet<>();
        Stream.of(Connections.class, ShareTokens.class)
                .flatMap(ByConstructionTest::calls)
                .filter(call -> wanted.test(List.of(call.getParameterTypes())))
                .forEach(call -> signatures.add(signature(call)));
        return signatures;
    }

    private static String signature(Method call) {
        return Arrays.stream(call.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", call.getName() + "(", ")"));
    }

    private static boolean beginsWith(Class<?> first, List<Class<?>> given) {
        return !given.isEmpty() && given.get(0) == first;
    }

    @Test
    @Tag("promise-7")
    void actor_and_channel_are_said_with_every_command() {
        assertThat(callsOf(given -> beginsWith(Actor.class, given)))
                .contains(
                        "create(Actor, Offer)",
                        "activate(Actor, ConnectionId)",
                        "deactivate(Actor, ConnectionId)",
                        "reactivate(Actor, ConnectionId)",
                        "issue(Actor, ConnectionId, SharedObject)",
                        "redeem(Actor, TokenSecret, RedemptionId)",
                        "complete(Actor, TokenId)",
                        "expire(Actor, TokenId)");
        assertThat(callsOf(given -> beginsWith(OrganizationId.class, given)))
                .containsExactly(
                        "events(OrganizationId, ConnectionId)",
                        "events(OrganizationId, TokenId)",
                        "inbound(OrganizationId, TokenFilter)",
                        "list(OrganizationId, ConnectionFilter)",
                        "mayFetch(OrganizationId, TokenId)",
                        "outbound(OrganizationId, TokenFilter)",
                        "show(OrganizationId, ConnectionId)",
                        "show(OrganizationId, TokenId)",
                        "show(OrganizationId, TokenSecret)");
        assertThat(callsOf(given -> !beginsWith(Actor.class, given) && !beginsWith(OrganizationId.class, given)))
                .containsExactly("purge(Duration)", "sweep()");
    }

    @Test
    @Tag("promise-7")
    void no_thread_and_no_global_says_who_acts() throws IOException, ClassNotFoundException {
        assertThat(LibrarySources.saying(
                        LibrarySources.of(CORE, SPI, INMEMORY), "\\w*ThreadLocal\\w*|ScopedValue|currentThread"))
                .isSubsetOf("PortCall.java");
        for (var module : List.of(CORE, SPI, INMEMORY)) {
            for (Class<?> type : LibrarySources.classesOf(module)) {
                assertThat(Arrays.stream(type.getDeclaredFields())
                                .filter(field -> Modifier.isStatic(field.getModifiers()))
                                .filter(field -> !Modifier.isFinal(field.getModifiers())))
                        .as(type.getName())
                        .isEmpty();
            }
        }
    }

    @Test
    @Tag("promise-17")
    void the_core_reads_no_clock_and_draws_no_chance() throws IOException {
        assertThat(LibrarySources.saying(
                        LibrarySources.of(CORE),
                        "Instant\\.now|InstantSource|Clock|nanoTime|currentTimeMillis|UUID\\.randomUUID|" + RANDOM))
                .isEmpty();
        assertThat(LibrarySources.saying(LibrarySources.of(SPI), "InstantSource"))
                .isNotEmpty();
    }

    @Test
    @Tag("promise-23")
    void no_switch_turns_a_check_off() throws IOException {
        assertThat(settingsOf(ConnectionsBuilder.class))
                .containsExactly("activation", "clock", "history", "ids", "offersStayOpenFor", "settings");
        assertThat(settingsOf(SharingBuilder.class))
                .containsExactly("clock", "consentWithin", "stopwatch", "tolerating");
        assertThat(settingsOf(ShareTokensBuilder.class))
                .containsExactly(
                        "clock", "completedWithin", "consentWithin", "lifetime", "lifetimeAtMost", "stopwatch");
        assertThat(LibrarySources.saying(
                        LibrarySources.of(CORE, SPI, INMEMORY),
                        "getProperty|getenv|getBoolean|Integer\\.getInteger|Long\\.getLong|ServiceLoader"))
                .isEmpty();
    }

    private static Set<String> settingsOf(Class<?> builder) {
        Set<String> settings = new TreeSet<>();
        calls(builder).forEach(call -> {
            assertThat(call.getParameterTypes()).as(call.getName()).doesNotContain(boolean.class);
            settings.add(call.getName());
        });
        assertThat(settings.remove("build")).isTrue();
        return settings;
    }

    @Test
    @Tag("promise-27")
    void a_secret_is_256_bits_of_a_strong_source() throws IOException {
        assertThat(TokenSecret.BYTES * 8).isEqualTo(256);
        assertThat(LibrarySources.saying(LibrarySources.of(CORE, SPI, INMEMORY), RANDOM))
                .containsExactly("RandomIds.java");
        String ids = Files.readString(SPI.resolve("dev/connections/service/RandomIds.java"));
        assertThat(ids)
                .contains("private static final SecureRandom RANDOM = new SecureRandom();")
                .contains("TokenSecret.ofRandom(bytes(TokenSecret.BYTES))")
                .doesNotContain("setSeed");
    }

    @Test
    @Tag("promise-27")
    void only_digests_reach_a_port() throws IOException, ClassNotFoundException {
        Set<Class<?>> reached = Reachable.from(
                LibrarySources.classesOf(CORE),
                ShareTokenRepository.class,
                ConnectionRepository.class,
                ConsentSource.class,
                OrganizationDirectory.class);

        assertThat(reached)
                .contains(TokenDigest.class, ShareToken.class, Connection.class, Statement.class)
                .doesNotContain(TokenSecret.class, IssuedToken.class);
    }

    @Test
    @Tag("promise-32")
    void no_path_compares_a_secret_character_by_character() throws IOException {
        assertThat(LibrarySources.saying(LibrarySources.of(CORE, SPI, INMEMORY), "reveal"))
                .isSubsetOf("TokenSecret.java");
        String secret = Files.readString(CORE.resolve("dev/connections/token/TokenSecret.java"));
        String digest = Files.readString(CORE.resolve("dev/connections/token/TokenDigest.java"));
        assertThat(secret)
                .contains("return other instanceof TokenSecret secret && digest.equals(secret.digest);")
                .doesNotContain("text.equals", "Comparable");
        assertThat(digest)
                .contains("MessageDigest.isEqual(")
                .doesNotContain("value.equals", "Arrays.equals", "Comparable");
        assertThat(LibrarySources.saying(
                        LibrarySources.of(CORE, SPI, INMEMORY), "digest\\(\\)\\.value\\(\\)\\.(?:equals|compareTo)"))
                .isEmpty();
    }
}
