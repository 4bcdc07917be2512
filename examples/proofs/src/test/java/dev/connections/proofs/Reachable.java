package dev.connections.proofs;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The library's types of which an object may be behind what a port is given or gives. */
final class Reachable {

    private final List<Class<?>> library;
    private final Set<Class<?>> reached = new LinkedHashSet<>();

    private Reachable(List<Class<?>> library) {
        this.library = library;
    }

    /** Through parameters and results of the ports' methods, the fields of those, and what implements them. */
    static Set<Class<?>> from(List<Class<?>> library, Class<?>... ports) {
        Reachable reachable = new Reachable(library);
        for (Class<?> port : ports) {
            for (Method method : port.getDeclaredMethods()) {
                Stream.concat(
                                Arrays.stream(method.getGenericParameterTypes()),
                                Stream.of(method.getGenericReturnType()))
                        .forEach(reachable::follow);
            }
        }
        return reachable.reached;
    }

    private void follow(Type type) {
        if (type instanceof ParameterizedType generic) {
            follow(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::follow);
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(this::follow);
        } else if (type instanceof GenericArrayType array) {
            follow(array.getGenericComponentType());
        } else if (type instanceof Class<?> found) {
            followClass(found.isArray() ? found.getComponentType() : found);
        }
    }

    private void followClass(Class<?> type) {
        if (!type.getName().startsWith("dev.connections.") || !reached.add(type)) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            follow(field.getGenericType());
        }
        library.stream()
                .filter(each -> each != type && type.isAssignableFrom(each))
                .forEach(this::follow);
    }
}
