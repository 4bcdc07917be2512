package dev.connections.spi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All that can be read of a value of the library by calling whatever takes nothing, and of what that answers. */
final class Reachable {

    private static final int DEEP = 6;
    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private final Set<Object> found = new LinkedHashSet<>();

    private Reachable() {}

    static Set<Object> from(Object value) {
        Reachable reachable = new Reachable();
        Deque<Object> level = new ArrayDeque<>(List.of(value));
        for (int depth = 0; depth < DEEP; depth++) {
            Deque<Object> next = new ArrayDeque<>();
            level.stream()
                    .filter(reachable.found::add)
                    .flatMap(Reachable::inside)
                    .forEach(next::add);
            level = next;
        }
        return reachable.found;
    }

    private static Stream<?> inside(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream();
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream();
        }
        return isOfTheLibrary(value)
                ? accessors(value.getClass()).stream().flatMap(method -> read(method, value))
                : Stream.empty();
    }

    static boolean isOfTheLibrary(Object value) {
        return value.getClass().getName().startsWith("dev.connections.") && !(value instanceof Enum<?>);
    }

    private static List<Method> accessors(Class<?> type) {
        return ACCESSORS.computeIfAbsent(
                type,
                known -> Stream.<Class<?>>iterate(
                                known, each -> each != null && each != Object.class, Class::getSuperclass)
                        .filter(each -> Modifier.isPublic(each.getModifiers()))
                        .flatMap(each -> Arrays.stream(each.getMethods()))
                        .filter(method -> method.getParameterCount() == 0
                                && !Modifier.isStatic(method.getModifiers())
                                && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                                && method.getDeclaringClass() != Object.class
                                && method.getReturnType() != void.class)
                        .toList());
    }

    private static Stream<?> read(Method method, Object value) {
        try {
            return Stream.ofNullable(method.invoke(value));
        } catch (InvocationTargetException hasNone) {
            return Stream.empty();
        } catch (IllegalAccessException hidden) {
            throw new LinkageError(method.toString(), hidden);
        }
    }
}
