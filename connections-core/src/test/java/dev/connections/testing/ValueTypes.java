package dev.connections.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.CannotFindArbitraryException;

/**
 * Looks whether a jqwik domain is whole: whether it provides every value that a module has in its exported packages.
 */
public final class ValueTypes {

    private static final int SAMPLES = 200;

    private ValueTypes() {}

    /**
     * The public types of a module, nested ones too, of which a value could be asked for: neither enums and functional
     * interfaces, which jqwik knows, nor annotations, nor exceptions.
     *
     * @param known a class of the module
     * @return the types of its exported packages
     */
    public static List<Class<?>> ofModule(Class<?> known) {
        ModuleReference module = moduleOf(known);
        Set<String> exported = module.descriptor().exports().stream()
                .map(export -> export.source())
                .collect(Collectors.toUnmodifiableSet());
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            return files.filter(file -> file.endsWith(".class") && file.contains("/"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .<Class<?>>map(name -> load(name, known))
                    .filter(ValueTypes::isPublic)
                    .filter(type -> !type.isEnum() && !type.isAnnotationPresent(FunctionalInterface.class))
                    .filter(type -> !type.isAnnotation() && !Throwable.class.isAssignableFrom(type))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ModuleReference moduleOf(Class<?> known) {
        try {
            Path home = Path.of(
                    known.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ModuleFinder.of(home).findAll().iterator().next();
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static Class<?> load(String name, Class<?> known) {
        try {
            return Class.forName(name, false, known.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static boolean isPublic(Class<?> type) {
        boolean hidden = type.isAnonymousClass() || type.isLocalClass() || !Modifier.isPublic(type.getModifiers());
        return !hidden && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /**
     * How many different values of a type the domains of the running property give, of {@value #SAMPLES}; 0 for a type
     * that they do not provide.
     *
     * @param type the type
     * @return how many
     */
    public static long differentValues(Class<?> type) {
        try {
            return Arbitraries.defaultFor(type)
                    .sampleStream()
                    .limit(SAMPLES)
                    .distinct()
                    .count();
        } catch (CannotFindArbitraryException missing) {
            return 0;
        }
    }
}
