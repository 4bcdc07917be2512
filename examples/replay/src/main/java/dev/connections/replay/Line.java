package dev.connections.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connections.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One line of a script: a JSON object whose fields are read by name and type. A field that is null is absent. */
final class Line {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private final JsonNode fields;

    private Line(JsonNode fields) {
        this.fields = fields;
    }

    static Line parse(String text) {
        if (text.isBlank()) {
            throw new UnreadableLineException("the line is blank");
        }
        try {
            JsonNode fields = JSON.readTree(text);
            require(fields.isObject(), "the line is not a JSON object");
            return new Line(fields);
        } catch (JsonProcessingException bad) {
            throw new UnreadableLineException("bad JSON: " + bad.getOriginalMessage());
        }
    }

    Instant at() {
        Instant at = instant("at");
        require(!at.isBefore(FIRST) && at.isBefore(AFTER_LAST), "\"at\" is not an instant of the years 1 to 9999");
        return at;
    }

    String text(String name) {
        return required(optionalText(name), name);
    }

    Optional<String> optionalText(String name) {
        return field(name).map(value -> {
            require(value.isTextual(), "\"" + name + "\" is not a string");
            return value.textValue();
        });
    }

    Instant instant(String name) {
        return required(optionalInstant(name), name);
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException notOne) {
                throw new UnreadableLineException("\"" + name + "\" is not an instant");
            }
        });
    }

    Optional<Duration> optionalDuration(String name) {
        return optionalText(name).map(text -> {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException notOne) {
                throw new UnreadableLineException("\"" + name + "\" is not a duration");
            }
        });
    }

    /** A whole number; one that does not fit is the nearest that does, which is as far out of bounds. */
    Optional<Long> optionalNumber(String name) {
        return field(name).map(value -> {
            require(value.isIntegralNumber(), "\"" + name + "\" is not a whole number");
            return value.canConvertToLong()
                    ? value.longValue()
                    : value.bigIntegerValue().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        });
    }

    List<String> texts(String name) {
        JsonNode list = required(field(name), name);
        require(list.isArray(), "\"" + name + "\" is not a list");
        List<String> texts = new ArrayList<>();
        list.forEach(element -> {
            require(element.isTextual(), "\"" + name + "\" is not a list of strings");
            texts.add(element.textValue());
        });
        return texts;
    }

    <E extends Enum<E>> E choice(String name, Class<E> choices) {
        return required(optionalChoice(name, choices), name);
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> choices) {
        return optionalText(name)
                .map(text -> Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> choice.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new UnreadableLineException(
                                "\"" + name + "\" is none of " + Arrays.toString(choices.getEnumConstants()))));
    }

    Channel channel() {
        return optionalChoice("channel", Channel.class).orElse(Channel.API);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnreadableLineException(otherwise);
        }
    }

    private Optional<JsonNode> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isNull());
    }

    private static <T> T required(Optional<T> value, String name) {
        return value.orElseThrow(() -> new UnreadableLineException("\"" + name + "\" is missing"));
    }
}
