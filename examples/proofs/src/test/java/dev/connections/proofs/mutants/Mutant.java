package dev.connections.proofs.mutants;

/** A change of one place of the library, as PIT made it, and what came of it. */
record Mutant(Place place, Fate fate) {

    /**
     * Where a mutant is, and what it does: by the words of the line, since its number changes too often.
     *
     * @param method the method, after its class and the last part of its package's name
     */
    record Place(String method, String line, String change) {

        String unit() {
            return method.substring(0, method.indexOf('.'));
        }

        String type() {
            return method.substring(0, method.lastIndexOf('.'));
        }

        Place number(int number, int ofAll) {
            return new Place(method, line, change + " (" + number + " of " + ofAll + ")");
        }

        @Override
        public String toString() {
            return "| `" + method + "` | `" + line.replace("|", "\\|") + "` | " + change + " |";
        }
    }

    enum Fate {
        /** A test failed. */
        CAUGHT,
        /** The tests did not end, or ended the virtual machine: caught, unless the machine was only slow. */
        BROKE_OFF,
        /** Every test passed, or there was none. */
        SURVIVED;

        static Fate of(String status) {
            return switch (status) {
                case "KILLED" -> CAUGHT;
                case "SURVIVED", "NO_COVERAGE" -> SURVIVED;
                case "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR", "NON_VIABLE" -> BROKE_OFF;
                default -> throw new IllegalArgumentException("not what comes of a mutant: " + status);
            };
        }
    }
}
