package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.DataTypes;
import dev.connections.contract.PortsDomain;
import dev.connections.lifecycle.Connection;
import dev.connections.service.Connections;
import dev.connections.testing.ValueTypes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;

/** Nobody changes a value of any public type: neither through what it answers, nor through what it was made of. */
@Domain(PortsDomain.class)
class ImmutableValuesProperties {

    private static final int SAMPLES = 200;

    private static Stream<Class<?>> provided() {
        return Stream.of(Connection.class, Connections.class)
                .flatMap(module -> ValueTypes.ofModule(module).stream())
                .filter(type -> ValueTypes.differentValues(type) > 0);
    }

    private static List<?> samples(Class<?> type) {
        return Arbitraries.defaultFor(type).sampleStream().limit(SAMPLES).toList();
    }

    @Example
    @Tag("promise-39")
    void what_a_value_answers_refuses_to_be_changed() {
        Set<String> tried = new TreeSet<>();
        provided().forEach(type -> {
            for (Object value : samples(type)) {
                accessors(type).forEach(accessor -> {
                    String name = type.getSimpleName() + "." + accessor.getName();
                    if (refusesChange(name, call(accessor, value))) {
                        tried.add(name);
                    }
                });
            }
        });

        assertThat(tried)
                .contains("DataTypes.iterator", "Periods.list", "Snapshot.missed", "ConnectionPage.connections")
                .containsAll(accessorsOfCollections());
    }

    private static Stream<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith("dev.connections."))
                .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()));
    }

    private static List<String> accessorsOfCollections() {
        return provided()
                .flatMap(type -> accessors(type)
                        .filter(accessor -> Collection.class.isAssignableFrom(accessor.getReturnType())
                                || Map.class.isAssignableFrom(accessor.getReturnType()))
                        .map(accessor -> type.getSimpleName() + "." + accessor.getName()))
                .toList();
    }

    /** What is answered; nothing if that is refused, as the last period of none is. */
    private static Object call(Method accessor, Object value) {
        try {
            return Optional.ofNullable(accessor.invoke(value)).orElseThrow();
        } catch (InvocationTargetException nothing) {
            return Optional.empty();
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(accessor.toString(), failed);
        }
    }

    /** Whether there was something in an answer that could have been changed, and was not. */
    @SuppressWarnings("unchecked")
    private static boolean refusesChange(String name, Object answer) {
        if (answer instanceof Optional<?> maybe) {
            return maybe.map(inside -> refusesChange(name, inside)).orElse(false);
        }
        if (answer instanceof Map<?, ?> map) {
            assertRefused(name, () -> ((Map<Object, Object>) map).put(name, name));
            return Stream.of(map.keySet(), map.values(), map.entrySet()).allMatch(view -> refusesChange(name, view));
        }
        if (answer instanceof Iterator<?> iterator) {
            return iterator.hasNext() && iterator.next() != null && assertRefused(name, iterator::remove);
        }
        if (answer instanceof Collection<?> collection) {
            assertRefused(name, () -> ((Collection<Object>) collection).add(name));
            return !collection.isEmpty() && assertRefused(name, () -> collection.removeIf(any -> true));
        }
        return false;
    }

    private static boolean assertRefused(String name, Runnable change) {
        assertThat(catchThrowable(change::run)).as(name).isInstanceOf(UnsupportedOperationException.class);
        return true;
    }

    @Example
    @Tag("promise-39")
    void a_record_does_not_change_with_the_collections_that_it_was_made_of() {
        Set<String> tried = new TreeSet<>();
        provided().filter(Class::isRecord).forEach(type -> {
            for (Object value : samples(type)) {
                if (outlivesWhatItWasMadeOf(type, value)) {
                    tried.add(type.getSimpleName());
                }
            }
        });

        assertThat(tried)
                .containsExactly("ConnectionPage", "ConsentQuestion", "Destinations", "TokenPage", "UsableSources");
    }

    private static boolean outlivesWhatItWasMadeOf(Class<?> type, Object value) {
        RecordComponent[] components = type.getRecordComponents();
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : components) {
            parts.add(changeable(call(component.getAccessor(), value)));
        }
        Object again = made(type, parts);
        boolean changed = false;
        for (Object part : parts) {
            changed |= emptied(part);
        }
        assertThat(again).isEqualTo(value);
        return changed;
    }

    private static Object changeable(Object part) {
        if (part instanceof Map<?, ?> map) {
            return new HashMap<>(map);
        }
        if (part instanceof DataTypes || !(part instanceof Collection<?> collection)) {
            return part;
        }
        return part instanceof Set ? new HashSet<>(collection) : new ArrayList<>(collection);
    }

    private static boolean emptied(Object part) {
        if (part instanceof HashMap<?, ?> map) {
            map.clear();
        } else if (part instanceof HashSet || part instanceof ArrayList) {
            ((Collection<?>) part).clear();
        } else {
            return false;
        }
        return true;
    }

    private static Object made(Class<?> type, List<Object> parts) {
        try {
            return type.getConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(parts.toArray());
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(type.toString(), failed);
        }
    }
}
