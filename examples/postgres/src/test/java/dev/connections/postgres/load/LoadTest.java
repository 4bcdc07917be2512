package dev.connections.postgres.load;

import static dev.connections.DataType.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.postgres.Database;
import dev.connections.service.Sharing;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two commands, in small. */
class LoadTest {

    private static final Size SMALL = new Size(2_000, 20_000, 500);
    private static final String OF_SMALL = " --connections 2000 --statements 20000 --tokens 500";

    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream ERRORS = new ByteArrayOutputStream();

    private static EmbeddedPostgres postgres;
    private static Database database;
    private static int loaded;

    @BeforeAll
    static void load() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        database = Database.behind(postgres.getPostgresDatabase());
        loaded = run("load" + at("postgres") + OF_SMALL);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static String at(String name) {
        return " --url " + postgres.getJdbcUrl("postgres", name);
    }

    private static int run(String words) {
        OUT.reset();
        ERRORS.reset();
        return Main.run(List.of(words.split(" ")), new PrintStream(OUT, true), new PrintStream(ERRORS, true));
    }

    private static String out() {
        return OUT.toString(StandardCharsets.UTF_8);
    }

    private static String errors() {
        return ERRORS.toString(StandardCharsets.UTF_8);
    }

    @Test
    void loads_as_much_as_is_asked_for() {
        assertThat(loaded).isZero();
        assertThat(counted("connection where id like 'con\\_%' and name like 'Newsletter%'"))
                .isEqualTo(2_000);
        assertThat(counted("statement where data_type = 'events'")).isEqualTo(20_000);
        assertThat(counted("share_token where version = 1")).isEqualTo(500);
        assertThat(Stream.of("ACTIVE", "PENDING", "INACTIVE")
                        .map(status -> counted("connection where version < 6 and status = '" + status + "'")))
                .doesNotContain(0L);
    }

    private static long counted(String from) {
        return database.run(connection -> {
            try (var count = connection.createStatement();
                    ResultSet row = count.executeQuery("select count(*) from " + from)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Test
    void permits_what_its_people_have_granted_and_nothing_else() {
        Population population = Population.of(SMALL);
        Ports ports = Ports.over(database);
        Sharing sharing = Sharing.over(ports.connections(), ports.directory(), ports.consents())
                .build();
        IntStream.range(0, 500).forEach(number -> {
            Connection connection = population.connection(number).now();
            Item item = Item.of(EVENTS)
                    .about(population.subject(number))
                    .collectedAt(connection.updatedAt().plusSeconds(1));
            assertThat(sharing.decide(connection.flow(), item).isPermit())
                    .isEqualTo(connection.isActive() && isGranted(population, number, connection.destination()));
        });
    }

    /** Of a scope, what was said last counts. */
    private static boolean isGranted(Population population, int person, OrganizationId destination) {
        Map<Scope, Effect> counting = new HashMap<>();
        for (int number = person; number < population.size().statements(); number += population.people()) {
            Statement said = population.statement(number);
            if (said.scope().covers(EVENTS, destination)) {
                counting.put(said.scope(), said.effect());
            }
        }
        return counting.containsValue(Effect.GRANTED) && !counting.containsValue(Effect.WITHDRAWN);
    }

    @Test
    void loads_nothing_over_what_is_there() {
        assertThat(run("load" + at("postgres") + OF_SMALL)).isEqualTo(1);
        assertThat(errors()).startsWith("The database is not empty.").hasLineCount(1);
    }

    @Test
    void measures_every_call() {
        create("database measured template postgres");
        assertThat(run("measure --rounds 2" + at("measured") + OF_SMALL)).isZero();
        List<Kind> kinds = Measure.kinds(Population.of(SMALL), Ports.over(database));
        List<String> rows = out().lines().skip(2).toList();
        assertThat(rows).hasSameSizeAs(kinds);
        assertThat(rows).allMatch(row -> row.matches("\\| .+ \\| [0-9,]+ \\| [0-9,]+ \\| .+ \\| .+ \\| .+ \\|"));
        kinds.forEach(kind -> assertThat(out()).contains("| " + kind.name() + " |"));
    }

    private static void create(String what) {
        try (var connection = postgres.getTemplateDatabase().getConnection();
                var create = connection.createStatement()) {
            create.execute("create " + what);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void measures_nothing_before_it_is_loaded() {
        create("database unloaded");
        assertThat(run("measure" + at("unloaded"))).isEqualTo(1);
        assertThat(errors()).hasLineCount(1);
        assertThat(out()).isEmpty();
    }

    @Test
    void finds_out_when_something_else_is_stored(@TempDir Path directory) {
        String words = " --connections 100 --statements 100 --tokens 100 --directory " + directory.resolve("database");
        assertThat(run("load" + words)).isZero();
        Arguments asked = Arguments.of(List.of(("load" + words).split(" ")));
        try (Place place = Place.of(asked)) {
            Database own = Database.behind(place.pool());
            Population population = Population.of(asked.size());
            assertThat(new Sample(own, population).check()).isNotEmpty();
            Map<String, String> found = Map.of(
                    "update connection set name = 'Another'", "is not stored as it was made",
                    "update connection_event set at = at + interval '1 second' where sequence = 1",
                            "are not stored as they were made",
                    "delete from statement", "what a person said",
                    "update share_token set object = 'another'", "a token");
            found.forEach((spoiling, message) -> assertThatThrownBy(() -> own.transaction(joined -> {
                        joined.run(connection -> connection.createStatement().executeUpdate(spoiling));
                        return new Sample(joined, population).check();
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(message));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unload",
                "load --connections",
                "load --connections many",
                "load --connections -1",
                "load --connections 99",
                "load --connections 1000000000000",
                "load --statements 0",
                "load --tokens 1e6",
                "load --speed 1",
                "measure --rounds 0",
                "measure --url jdbc:h2:mem:test"
            })
    void answers_nonsense_with_the_usage(String words) {
        assertThat(run(words)).isEqualTo(2);
        assertThat(errors()).endsWith(Arguments.USAGE + System.lineSeparator());
        assertThat(out()).isEmpty();
    }
}
