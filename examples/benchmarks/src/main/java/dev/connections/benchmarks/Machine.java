package dev.connections.benchmarks;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** On what was measured, and what. */
final class Machine {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.-]*?)(-uber)?\\.jar");
    private static final List<String> PEERS = List.of(
            "aviator",
            "cedar-java",
            "cel",
            "cola-component-statemachine",
            "commons-jexl3",
            "core-spi",
            "drools-engine",
            "easy-rules-core",
            "easy-states",
            "jcasbin",
            "jmh-core",
            "kstatemachine-jvm",
            "mvel2",
            "policy-engine-lib",
            "spring-expression",
            "spring-statemachine-core",
            "squirrel-foundation",
            "statemachine",
            "stateless4j");

    private Machine() {}

    /** {@return cores, memory, system and JVM, in a line, and the versions of the peers in another} */
    static String markdown() {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String hardware = String.format(
                Locale.ROOT,
                "%d cores, %.0f GB, %s %s, %s %s",
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"));
        String versions = versions().entrySet().stream()
                .map(peer -> peer.getKey() + " " + peer.getValue())
                .collect(Collectors.joining(", "));
        return hardware + ".\n" + versions + ".\n";
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        for (String entry :
                Arrays.asList(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))) {
            Path file = Path.of(entry).getFileName();
            Matcher jar = JAR.matcher(file == null ? "" : file.toString());
            if (jar.matches() && PEERS.contains(jar.group(1))) {
                versions.put(jar.group(1), jar.group(2));
            }
        }
        return versions;
    }
}
