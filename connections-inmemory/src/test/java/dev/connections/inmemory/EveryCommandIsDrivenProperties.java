package dev.connections.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contract.InterceptedAdapters;
import dev.connections.contract.Interception;
import dev.connections.contract.ServicesUnderTest;
import dev.connections.service.Connections;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;
import dev.connections.testing.ConnectionsDomain;
import dev.connections.testing.Reach;
import dev.connections.testing.Script;
import dev.connections.testing.SideBySide;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;

/**
 * Whether the scripts call all that a host can call: whoever a port is called by is seen on the stack. Of the services
 * there only the method by which they were entered counts, not those that it calls in turn.
 */
class EveryCommandIsDrivenProperties {

    private static final int MOST_SCRIPTS = 40;
    private static final Set<Class<?>> SERVICES = Set.of(Connections.class, ShareTokens.class, Sharing.class);

    /**
     * Questions, which change nothing and have contracts of their own. The last two are asked in trouble, and what they
     * answer asks the ports, not they.
     */
    private static final Set<String> NOT_DRIVEN = Set.of(
            "Connections.list(OrganizationId,ConnectionFilter)",
            "ShareTokens.show(OrganizationId,TokenId)",
            "ShareTokens.inbound(OrganizationId,TokenFilter)",
            "ShareTokens.outbound(OrganizationId,TokenFilter)",
            "Sharing.filter(Flow,Stream,Function)",
            "Sharing.permits(Flow)");

    private final StackWalker stack = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private final Set<String> called = new TreeSet<>();

    @Example
    void scripts_call_every_method_of_the_services_but_the_questions_named() {
        Set<String> wanted = new TreeSet<>(methods());
        wanted.removeAll(NOT_DRIVEN);

        new ConnectionsDomain()
                .scripts()
                .sampleStream()
                .limit(MOST_SCRIPTS)
                .takeWhile(script -> !called.containsAll(wanted))
                .forEach(this::run);

        called.retainAll(methods());
        assertThat(called).containsExactlyElementsOf(wanted);
    }

    private void run(Script script) {
        Interception watch = (method, call) -> {
            stack.walk(EveryCommandIsDrivenProperties::entered).ifPresent(this::note);
            return call.get();
        };
        SideBySide.run(
                script, ServicesUnderTest.over(new InterceptedAdapters(InMemoryAdapters.empty(), watch)), new Reach());
    }

    /** The outermost frame of the services, which are asked by a host only; a walk begins with the innermost. */
    private static Optional<StackFrame> entered(Stream<StackFrame> frames) {
        return frames.filter(frame -> frame.getDeclaringClass().getPackage().equals(Sharing.class.getPackage()))
                .reduce((inner, outer) -> outer);
    }

    private void note(StackFrame frame) {
        if (SERVICES.contains(frame.getDeclaringClass())) {
            called.add(name(frame.getDeclaringClass(), frame.getMethodName(), frame.getMethodType()));
        }
    }

    private static Set<String> methods() {
        return SERVICES.stream()
                .flatMap(service -> Stream.of(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .map(EveryCommandIsDrivenProperties::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Method method) {
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return name(method.getDeclaringClass(), method.getName(), type);
    }

    private static String name(Class<?> service, String method, MethodType type) {
        return service.getSimpleName() + "." + method
                + type.parameterList().stream().map(Class::getSimpleName).collect(Collectors.joining(",", "(", ")"));
    }
}
