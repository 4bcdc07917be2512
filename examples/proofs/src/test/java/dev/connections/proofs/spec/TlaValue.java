package dev.connections.proofs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A value as TLC prints it: a text, a number, a tuple or a set, or a record. */
record TlaValue(Object value) {

    String text() {
        return (String) value;
    }

    int number() {
        return (Integer) value;
    }

    boolean isTrue() {
        return value.equals("TRUE");
    }

    /** The elements of a tuple, or of a set. */
    List<TlaValue> elements() {
        List<TlaValue> elements = new ArrayList<>();
        for (Object element : (List<?>) value) {
            elements.add((TlaValue) element);
        }
        return elements;
    }

    List<String> texts() {
        return elements().stream().map(TlaValue::text).sorted().toList();
    }

    TlaValue at(int index) {
        return (TlaValue) ((List<?>) value).get(index);
    }

    int size() {
        return ((List<?>) value).size();
    }

    TlaValue field(String name) {
        TlaValue field = (TlaValue) ((Map<?, ?>) value).get(name);
        if (field == null) {
            throw new AssertionError("no field " + name + " in " + value);
        }
        return field;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
