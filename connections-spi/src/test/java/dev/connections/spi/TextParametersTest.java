package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text enters through the core's types, which check it; where ports and services take a string, it is one of these. */
class TextParametersTest {

    @Test
    void ports_and_services_take_a_string_only_where_the_contract_of_hostile_text_tries_it() throws IOException {
        assertThat(publicTypes().stream()
                        .flatMap(type -> Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getConstructors())))
                        .filter(code -> code.getDeclaringClass().getName().startsWith("dev.connections"))
                        .filter(code -> !code.getName().equals("valueOf") && takesText(code))
                        .map(TextParametersTest::named))
                .containsExactlyInAnyOrder("ConnectionFilter.namePrefix", "Connections.rename", "a place in a list");
    }

    /** A position is told by the library to a repository: an id, which was checked as it entered. */
    private static String named(Executable code) {
        return code.getDeclaringClass() == Position.class
                ? "a place in a list"
                : code.getDeclaringClass().getSimpleName() + "." + code.getName();
    }

    private static boolean takesText(Executable code) {
        return Stream.of(code.getGenericParameterTypes())
                .anyMatch(type -> type.getTypeName().matches(".*java\\.lang\\.(String|CharSequence)\\b.*"));
    }

    private static List<Class<?>> publicTypes() throws IOException {
        Path root = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && file.contains("/") && !file.contains("-info"))
                    .<Class<?>>map(file -> loaded(file.replace(".class", "").replace('/', '.')))
                    .filter(TextParametersTest::isPublic)
                    .toList();
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, TextParametersTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
