package dev.connections.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.service.Sharing;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** The line that decides every row of a CSV file as an item. */
final class StreamLines {

    private static final int PAGE = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String NOT_UTF_8 = "\uFFFD";

    private final World world;
    private final PrintStream progress;

    StreamLines(World world, PrintStream progress) {
        this.world = world;
        this.progress = progress;
    }

    ObjectNode stream(Line line) {
        String source = line.text("source");
        String destination = line.text("destination");
        String dataType = line.text("dataType");
        String file = line.text("file");
        String subjectColumn = line.text("subjectColumn");
        String timeColumn = line.text("timeColumn");
        DateTimeFormatter format = timeFormat(line.text("timePattern"));
        ZoneId zone = zone(line.text("zone"));

        Flow flow = Flow.from(source).to(destination);
        DataType type = DataType.of(dataType);
        return Shapes.streamed(decideFile(
                file,
                flow,
                header -> new Rows(type, column(header, subjectColumn), column(header, timeColumn), format, zone)));
    }

    private Map<Reason, Long> decideFile(String file, Flow flow, Function<List<String>, Rows> layout) {
        try (InputStream raw = open(world.file(file));
                InputStream bytes = file.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            Iterator<CsvRecord> records = csv.iterator();
            Line.require(records.hasNext(), "\"file\" has no header");
            return decide(records, layout.apply(header(records.next())), flow);
        } catch (IOException | UncheckedIOException | InvalidPathException | CsvParseException unreadable) {
            throw new UnreadableLineException("\"file\" cannot be read: " + unreadable.getMessage());
        }
    }

    private Map<Reason, Long> decide(Iterator<CsvRecord> records, Rows rows, Flow flow) {
        Sharing sharing = world.sharing();
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        List<Item> page = new ArrayList<>(PAGE);
        while (records.hasNext()) {
            page.add(rows.item(records.next()));
            if (page.size() == PAGE || !records.hasNext()) {
                sharing.decideAll(flow, page).stream()
                        .map(Decision::reason)
                        .forEach(reason -> counts.merge(reason, 1L, Long::sum));
                page.clear();
            }
        }
        return counts;
    }

    private static List<String> header(CsvRecord first) {
        List<String> header = new ArrayList<>(first.getFields());
        header.set(0, header.get(0).replaceFirst("^" + BYTE_ORDER_MARK, ""));
        return header;
    }

    private static int column(List<String> header, String name) {
        Line.require(header.contains(name), "the file has no column \"" + name + "\"");
        return header.indexOf(name);
    }

    private InputStream open(Path file) throws IOException {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(String.valueOf(file.getFileName()))
                .setInitialMax(Files.size(file))
                .setUnit(" KiB", 1024)
                .setConsumer(new ConsoleProgressBarConsumer(progress));
        return ProgressBar.wrap(Files.newInputStream(file), bar);
    }

    /** Strict: the 30th of February is no time that could be read, and not the 28th or 29th either. */
    private static DateTimeFormatter timeFormat(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException bad) {
            throw new UnreadableLineException("\"timePattern\" is not a pattern: " + bad.getMessage());
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new UnreadableLineException("\"zone\" is not a time zone");
        }
    }

    /** Makes items of rows. What a row does not say, or says unusably, its item does not have. */
    private record Rows(DataType type, int subjectColumn, int timeColumn, DateTimeFormatter format, ZoneId zone) {

        Item item(CsvRecord row) {
            Item item = Item.of(type);
            Item timed = time(field(row, timeColumn)).map(item::collectedAt).orElse(item);
            return subject(field(row, subjectColumn)).map(timed::about).orElse(timed);
        }

        private static String field(CsvRecord row, int column) {
            return column < row.getFieldCount() ? row.getField(column) : "";
        }

        private Optional<Instant> time(String text) {
            try {
                TemporalAccessor time = format.parse(text);
                return Optional.of(
                        time.isSupported(ChronoField.INSTANT_SECONDS)
                                ? Instant.from(time)
                                : LocalDateTime.from(time).atZone(zone).toInstant());
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        private static Optional<SubjectId> subject(String text) {
            try {
                return text.isEmpty() || text.contains(NOT_UTF_8) ? Optional.empty() : Optional.of(SubjectId.of(text));
            } catch (RefusedException nobody) {
                return Optional.empty();
            }
        }
    }
}
