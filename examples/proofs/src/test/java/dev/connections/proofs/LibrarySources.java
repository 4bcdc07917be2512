package dev.connections.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the library modules are written as: their sources, and the classes that come of them. */
public final class LibrarySources {

    public static final Path CORE = Path.of("../../connections-core/src/main/java");
    public static final Path SPI = Path.of("../../connections-spi/src/main/java");
    public static final Path INMEMORY = Path.of("../../connections-inmemory/src/main/java");

    private LibrarySources() {}

    public static List<Path> of(Path... modules) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path module : modules) {
            try (Stream<Path> files = Files.walk(module)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** Every class of a module, those inside others too. */
    static List<Class<?>> classesOf(Path module) throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        for (Path source : of(module)) {
            String name = module.relativize(source).toString().replace(".java", "");
            if (!name.endsWith("-info")) {
                add(Class.forName(name.replace('/', '.').replace('\\', '.')), classes);
            }
        }
        return classes;
    }

    private static void add(Class<?> type, List<Class<?>> classes) {
        classes.add(type);
        Arrays.stream(type.getDeclaredClasses()).forEach(inner -> add(inner, classes));
    }

    /** The sources, without their comments, in which one of some words occurs. */
    static List<String> saying(List<Path> sources, String pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "");
            if (code.matches("(?s).*\\b(?:" + pattern + ")\\b.*")) {
                found.add(source.getFileName().toString());
            }
        }
        return found;
    }
}
