package dev.connections.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All that was measured of a group, in the order of its rows. Immutable. */
public final class Figures {

    private final List<Figure> figures;

    public Figures(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    List<Figure> all() {
        return figures;
    }

    /** {@return the names of all facts} */
    Set<String> facts() {
        return figures.stream()
                .flatMap(figure -> figure.facts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<Figure> of(Row row, String variant) {
        return figures.stream()
                .filter(figure ->
                        figure.row().equals(row.name()) && figure.variant().equals(variant))
                .findFirst();
    }

    /** {@return a value of a row in each of its cases} */
    Map<String, Double> each(Row row, ToDoubleFunction<Figure> value) {
        Map<String, Double> each = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.row().equals(row.name()))
                .forEach(figure -> each.put(figure.variant(), value.applyAsDouble(figure)));
        return each;
    }

    /** {@return how many times as much CPU a row takes as another, in each case that both have} */
    Map<String, Double> ratios(Row row, Row base) {
        Map<String, Double> ratios = each(row, Figure::cpu);
        ratios.keySet().removeIf(variant -> of(base, variant).isEmpty());
        ratios.replaceAll(
                (variant, cpu) -> cpu / of(base, variant).orElseThrow().cpu());
        return ratios;
    }
}
