package dev.connections.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.lifecycle.Connection;
import dev.connections.service.Connections;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No class of core or spi can change once it is made, the generated ones included, but for those that make others. */
class ImmutableValuesTest {

    /** What is there to be filled, until something is made of it. */
    private static final String MAKING = ".*(?:Builder|Draft|InitShim)";

    /** Generated, and null from the end of the constructor on. */
    private static final String ONLY_WHILE_MADE = "ImmutableStatement.initShim";

    private static ModuleReference moduleOf(Class<?> known) throws URISyntaxException {
        Path home = Path.of(
                known.getProtectionDomain().getCodeSource().getLocation().toURI());
        return ModuleFinder.of(home).findAll().iterator().next();
    }

    private static List<Class<?>> classesOf(ModuleReference module) throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            for (String file : files.filter(name -> name.matches("dev/.*(?<!-info)\\.class"))
                    .toList()) {
                String name = file.substring(0, file.length() - ".class".length());
                classes.add(Class.forName(name.replace('/', '.')));
            }
        }
        return classes;
    }

    private static boolean isMaking(Class<?> type) {
        return type.getName().matches(MAKING);
    }

    /** The fields of an object that may come to hold something else, or that hold what is still being filled. */
    private static List<String> openFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !Modifier.isFinal(field.getModifiers()) || isMaking(field.getType()))
                .map(ImmutableValuesTest::named)
                .toList();
    }

    /** The arrays that a caller gets: everybody who has one can change it. */
    private static List<String> arraysOut(Class<?> type) {
        Stream<Field> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType().isArray());
        Stream<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getReturnType().isArray())
                .filter(method -> !(type.isEnum() && method.getName().equals("values")));
        return Stream.<Member>concat(fields, methods)
                .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .map(ImmutableValuesTest::named)
                .toList();
    }

    private static String named(Member member) {
        return member.getDeclaringClass().getSimpleName() + "." + member.getName();
    }

    @Test
    @Tag("promise-39")
    void every_field_of_every_class_is_final_but_of_those_that_make_others() throws Exception {
        List<Class<?>> values = new ArrayList<>(classesOf(moduleOf(Connection.class)));
        values.addAll(classesOf(moduleOf(Connections.class)));
        values.removeIf(ImmutableValuesTest::isMaking);

        assertThat(values)
                .extracting(Class::getSimpleName)
                .contains("Connection", "ImmutableConnection", "ImmutableShareToken", "ConnectionPage", "Position")
                .hasSizeGreaterThan(150);
        assertThat(values.stream().flatMap(type -> openFields(type).stream())).containsExactly(ONLY_WHILE_MADE);
    }

    @Test
    @Tag("promise-39")
    void no_array_comes_out_of_an_exported_class() throws Exception {
        for (Class<?> known : List.of(Connection.class, Connections.class)) {
            ModuleReference module = moduleOf(known);
            Set<String> exported =
                    module.descriptor().exports().stream().map(Exports::source).collect(Collectors.toSet());
            List<Class<?>> types = classesOf(module).stream()
                    .filter(type -> exported.contains(type.getPackageName()))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();

            assertThat(types).contains(known).hasSizeGreaterThan(20);
            assertThat(types.stream().flatMap(type -> arraysOut(type).stream())).isEmpty();
        }
    }

    @Test
    void a_value_that_can_change_is_seen() {
        assertThat(openFields(Open.class)).containsExactly("Open.changes", "Open.filled");
        assertThat(arraysOut(Open.class)).containsExactly("Open.texts");
    }

    /** A value with every mistake. */
    static final class Open {

        int changes;
        final LooseDraft filled = new LooseDraft();
        private final String[] texts = {"one"};

        public String[] texts() {
            return texts;
        }
    }

    static final class LooseDraft {}
}
