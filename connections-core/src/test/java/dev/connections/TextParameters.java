package dev.connections;

import dev.connections.lifecycle.Offer;
import dev.connections.testing.HostileString;
import dev.connections.testing.HostileString.Kind;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everywhere that text comes into the core: what is known by hand, and what there is. */
final class TextParameters {

    /** What takes a text: gives what is kept of it, and says what should be. */
    record Parameter(UnaryOperator<String> enter, Function<HostileString, Optional<String>> expected) {}

    /** None of the hostile strings. */
    private static final String OTHER = "another text";

    /** Words of the library's and of the host's own code; no text from outside comes in there. */
    private static final Set<String> OUR_OWN =
            Set.of("InconsistentException(String)", "Refusal.of(String)", "Refusal.duplicate(String)");

    private static final Map<String, Parameter> CHECKED = new LinkedHashMap<>();
    private static final Map<String, Parameter> RESTORED = new LinkedHashMap<>();

    static {
        TextKind.IDS.forEach(kind -> both(kind, Kind.ID));
        TextKind.NAMES.forEach(kind -> both(
                kind,
                switch (kind.words()) {
                    case "name" -> Kind.NAME;
                    case "name prefix" -> Kind.PREFIX;
                    default -> Kind.WORDS;
                }));
        checked(
                "Actor.of(String)",
                Kind.ID,
                text -> Actor.of(text).via(Channel.API).organization());
        checked(
                "Actor.as(String)",
                Kind.ID,
                text -> acting().as(text).principal().orElseThrow());
        checked("Flow.from(String)", Kind.ID, text -> Flow.from(text).to(OTHER).source());
        checked(
                "Flow.From.to(String)",
                Kind.ID,
                text -> Flow.from(OTHER).to(text).destination());
        checked(
                "Offer.to(String)",
                Kind.ID,
                text -> offered(Offer.to(text)).destination().orElseThrow());
        checked(
                "Offer.toAlias(String)",
                Kind.ID,
                text -> offered(Offer.toAlias(text)).destinationAlias().orElseThrow());
        checked(
                "Offer.Addressee.named(String)",
                Kind.NAME,
                text -> Offer.to(OTHER).named(text).sharing(DataType.EVENTS).name());
        checked(
                "SharedObject.of(String) 1",
                Kind.ID,
                text -> SharedObject.of(DataType.EVENTS, text, OTHER).id());
        checked(
                "SharedObject.of(String) 2",
                Kind.ID,
                text -> SharedObject.of(DataType.EVENTS, OTHER, text).subject());
        CHECKED.put(
                "DataType.of(String)", new Parameter(text -> DataType.of(text).name(), as(Kind.DATA_TYPE)));
        CHECKED.put(
                "DataTypes.restore(String)",
                new Parameter(text -> DataTypes.restore(List.of(text)).names().get(0), as(Kind.DATA_TYPE)));
        CHECKED.put("Item.of(String)", new Parameter(TextParameters::subjectOfAnItem, TextParameters::orNobody));
        CHECKED.put(
                "TokenSecret.of(String)",
                new Parameter(text -> TokenSecret.of(text).reveal(), hostile -> Optional.empty()));
        CHECKED.put(
                "TokenDigest.restore(String)",
                new Parameter(text -> TokenDigest.restore(text).value(), hostile -> Optional.empty()));
    }

    private TextParameters() {}

    /** Those that check what comes in. */
    static Map<String, Parameter> checked() {
        return CHECKED;
    }

    /** Those that take what a store has kept, whatever it is. */
    static Map<String, Parameter> restored() {
        return RESTORED;
    }

    /** All that are known, each method once. */
    static Set<String> known() {
        return Stream.of(CHECKED.keySet(), RESTORED.keySet(), OUR_OWN)
                .flatMap(Set::stream)
                .map(signature -> signature.replaceAll(" \\d$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void both(TextKind kind, Kind as) {
        String type = kind.of().apply("a").getClass().getSimpleName();
        checked(type + ".of(String)", as, kind.of());
        if (as != Kind.PREFIX) {
            RESTORED.put(
                    type + ".restore(String)",
                    new Parameter(text -> kind.restore().apply(text).value(), hostile -> Optional.of(hostile.text())));
        }
    }

    private static void checked(String signature, Kind kind, Function<String, Text> enter) {
        CHECKED.put(signature, new Parameter(text -> enter.apply(text).value(), as(kind)));
    }

    private static Function<HostileString, Optional<String>> as(Kind kind) {
        return hostile -> hostile.as(kind);
    }

    private static Actor acting() {
        return Actor.of(OTHER).via(Channel.API);
    }

    private static Offer offered(Offer.Addressee addressee) {
        return addressee.named(OTHER).sharing(DataType.EVENTS);
    }

    private static String subjectOfAnItem(String text) {
        return Item.of(DataType.EVENTS, text, Instant.EPOCH)
                .subject()
                .map(Text::value)
                .orElse("");
    }

    private static Optional<String> orNobody(HostileString hostile) {
        return hostile.text().isEmpty() ? Optional.of("") : hostile.as(Kind.ID);
    }

    /** Every public method and constructor of the core's public types that takes a string, except of plain data. */
    static Set<String> present() {
        Set<String> present = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getConstructors()))
                    .filter(code -> code.getDeclaringClass().getName().startsWith("dev.connections"))
                    .filter(code -> !(type.isEnum() && code.getName().equals("valueOf")))
                    .filter(code -> Stream.of(code.getGenericParameterTypes()).anyMatch(TextParameters::isText))
                    .forEach(code -> present.add(signature(type, code)));
        }
        return present;
    }

    private static boolean isText(Type type) {
        return type.getTypeName().matches(".*java\\.lang\\.(String|CharSequence)\\b.*");
    }

    private static String signature(Class<?> type, Executable code) {
        String name = type.getCanonicalName().replaceAll("^[a-z.]+", "");
        return name + (code.getName().contains(".") ? "" : "." + code.getName()) + "(String)";
    }

    private static List<Class<?>> publicTypes() {
        Path root = Path.of("target", "classes");
        Set<String> exported =
                ModuleFinder.of(root).find("dev.connections.core").orElseThrow().descriptor().exports().stream()
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && file.contains("/") && !file.contains("-info"))
                    .<Class<?>>map(file -> loaded(file.replace(".class", "").replace('/', '.')))
                    .filter(type -> exported.contains(type.getPackageName()) && isPublic(type))
                    .filter(type -> !type.getName().endsWith("Form$Builder"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, TextParameters.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
