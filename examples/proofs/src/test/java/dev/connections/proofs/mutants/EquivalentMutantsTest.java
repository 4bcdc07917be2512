package dev.connections.proofs.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.proofs.LibrarySources;
import dev.connections.proofs.mutants.Mutant.Fate;
import dev.connections.proofs.mutants.Mutant.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and the reports are read, and what is wrong with them is noticed. */
class EquivalentMutantsTest {

    private static final Path PAGE = Path.of("../../docs/mutants.md");
    private static final Place LISTED = new Place("a.Gate.opens", "return a || b;", "negated conditional");
    private static final Place OTHER = new Place("a.Gate.opens", "return b || a;", "negated conditional");
    private static final String ROW = LISTED + " both are the same |";

    @TempDir
    private Path folder;

    @Test
    void a_survivor_that_is_listed_is_not_complained_about() throws IOException {
        assertThat(page(ROW).complaints(List.of(new Mutant(LISTED, Fate.SURVIVED), new Mutant(OTHER, Fate.CAUGHT))))
                .isEmpty();
    }

    @Test
    void a_survivor_that_is_not_listed_is_noticed() throws IOException {
        assertThat(page(ROW).complaints(List.of(new Mutant(LISTED, Fate.SURVIVED), new Mutant(OTHER, Fate.SURVIVED))))
                .containsExactly("survives, and the page does not say why: " + OTHER);
    }

    @Test
    void a_listed_mutant_that_is_caught_or_gone_is_noticed() throws IOException {
        assertThat(page(ROW).complaints(List.of(new Mutant(LISTED, Fate.CAUGHT))))
                .containsExactly("is on the page, and is caught: " + LISTED);
        assertThat(page(ROW).complaints(List.of(new Mutant(OTHER, Fate.CAUGHT))))
                .containsExactly("is on the page, and there is no such mutant: " + LISTED);
    }

    @Test
    void a_listed_mutant_of_a_class_that_was_left_out_says_nothing() throws IOException {
        Place elsewhere = new Place("a.Batch.of", "return a;", "negated conditional");

        assertThat(page(ROW).complaints(List.of(new Mutant(elsewhere, Fate.CAUGHT))))
                .isEmpty();
    }

    @Test
    void every_line_on_the_page_is_in_the_class_that_it_names() throws IOException {
        List<Place> places = EquivalentMutants.on(PAGE).places();
        assertThat(places).isNotEmpty();
        for (Place place : places) {
            Path file = Path.of(place.unit(), place.type().split("\\.", -1)[1] + ".java");
            assertThat(LibrarySources.of(LibrarySources.CORE, LibrarySources.SPI, LibrarySources.INMEMORY))
                    .filteredOn(source -> source.endsWith(file))
                    .singleElement()
                    .satisfies(source -> assertThat(Files.readAllLines(source))
                            .extracting(String::strip)
                            .contains(place.line()));
        }
    }

    @Test
    void a_listed_mutant_on_which_the_tests_broke_off_says_nothing() throws IOException {
        assertThat(page(ROW).complaints(List.of(new Mutant(LISTED, Fate.BROKE_OFF))))
                .isEmpty();
    }

    @Test
    void a_row_without_a_reason_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> page(LISTED + " |"));
        assertThatIllegalArgumentException().isThrownBy(() -> page(LISTED + "  |"));
    }

    @Test
    void a_report_is_read_with_the_words_of_its_lines() throws Exception {
        Path source = folder.resolve("x/a/Gate.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package x.a;\n\n    return a || b;\n    return b || a;\n");
        Path report = folder.resolve("mutations.xml");
        Files.writeString(
                report,
                "<mutations>" + mutation("SURVIVED", "Gate", "opens", 3, 1)
                        + mutation("NO_COVERAGE", "Gate$Bar", "lambda$opens$7", 4, 1)
                        + mutation("KILLED", "Gate", "opens", 4, 12)
                        + mutation("TIMED_OUT", "Gate", "opens", 4, 7)
                        + "</mutations>");

        assertThat(MutationReport.read(report, List.of(folder.resolve("none"), folder)))
                .containsExactly(
                        new Mutant(LISTED, Fate.SURVIVED),
                        new Mutant(new Place("a.Gate.Bar.opens", OTHER.line(), OTHER.change()), Fate.SURVIVED),
                        new Mutant(OTHER.number(1, 2), Fate.BROKE_OFF),
                        new Mutant(OTHER.number(2, 2), Fate.CAUGHT));
    }

    private static String mutation(String status, String type, String method, int line, int index) {
        return ("<mutation status='%s'><mutatedClass>x.a.%s</mutatedClass><mutatedMethod>%s</mutatedMethod><methodDescription/>"
                        + "<lineNumber>%d</lineNumber><indexes><index>%d</index></indexes>"
                        + "<description>negated conditional for dev/a/Gate::lambda$opens$7</description></mutation>")
                .formatted(status, type, method, line, index);
    }

    private EquivalentMutants page(String row) throws IOException {
        return EquivalentMutants.on(Files.writeString(folder.resolve("page.md"), "# Page\n\n| a |\n|---|\n" + row));
    }
}
