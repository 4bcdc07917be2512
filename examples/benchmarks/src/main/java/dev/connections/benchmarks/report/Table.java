package dev.connections.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A group's figures and goals as Markdown. */
public final class Table {

    private static final String MET = "**met**";
    private static final String MISSED = "missed";

    private final Group group;
    private final Figures figures;

    public Table(Group group, Figures figures) {
        this.group = group;
        this.figures = figures;
    }

    /** {@return the whole section} */
    public String markdown() {
        List<String> lines = new ArrayList<>(List.of("### " + group.title(), ""));
        lines.addAll(figureLines());
        if (!group.goals().isEmpty()) {
            lines.add("");
            lines.addAll(goalLines());
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> figureLines() {
        boolean cases =
                figures.all().stream().anyMatch(figure -> !figure.variant().isEmpty());
        List<String> header = new ArrayList<>(List.of("row"));
        if (cases) {
            header.add("case");
        }
        header.addAll(List.of("ns", "ns of CPU", "B allocated", "a second"));
        group.bases().forEach(base -> header.add("CPU : " + plain(base)));
        header.addAll(figures.facts());
        List<String> lines = new ArrayList<>(head(header));
        figures.all().forEach(figure -> lines.add(line(cells(figure, cases))));
        return lines;
    }

    private List<String> cells(Figure figure, boolean cases) {
        List<String> cells = new ArrayList<>();
        cells.add(group.row(figure.row()).map(Row::label).orElse(figure.row()));
        if (cases) {
            cells.add(figure.variant());
        }
        cells.add(Text.number(figure.wall()));
        cells.add(Text.number(figure.cpu()));
        cells.add(Text.number(figure.bytes()));
        cells.add(Text.number(1e9 / figure.wall()));
        for (Row base : group.bases()) {
            cells.add(figures.of(base, figure.variant())
                    .map(of -> Text.ratio(figure.cpu() / of.cpu()))
                    .orElse(""));
        }
        for (String fact : figures.facts()) {
            cells.add(
                    figure.facts().containsKey(fact)
                            ? Text.number(figure.facts().getOrDefault(fact, 0.0))
                            : "");
        }
        return cells;
    }

    private List<String> goalLines() {
        List<String> lines = new ArrayList<>(head(List.of("goal", "case", "measured", "must", "", "stretch", "")));
        for (Goal goal : group.goals()) {
            for (Map.Entry<String, Double> measured : goal.measured(figures).entrySet()) {
                lines.add(line(cells(goal, measured.getKey(), measured.getValue())));
            }
        }
        return lines;
    }

    private static List<String> cells(Goal goal, String variant, double measured) {
        return List.of(
                goal.text(),
                variant,
                Text.number(measured),
                goal.must(),
                goal.must().isEmpty() ? "" : goal.isMet(measured) ? MET : MISSED,
                goal.stretch(),
                goal.stretch().isEmpty() ? "" : goal.isStretched(measured) ? MET : MISSED);
    }

    private static String plain(Row row) {
        return row.label().replace("*", "").replace("limit: ", "");
    }

    private static List<String> head(List<String> header) {
        return List.of(line(header), header.stream().map(column -> "---").collect(Collectors.joining("|", "|", "|")));
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
