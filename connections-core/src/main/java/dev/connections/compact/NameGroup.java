package dev.connections.compact;

import dev.connections.OrganizationId;

/**
 * Organizations of one range of hashes: the name of each, its hash and its number, in slots of which one at least is
 * free. Never changed.
 */
final class NameGroup {

    static final NameGroup EMPTY = new NameGroup(2);

    private final OrganizationId[] names;
    private final int[] hashesAndNumbers;

    private NameGroup(int slots) {
        this.names = new OrganizationId[slots];
        this.hashesAndNumbers = new int[2 * slots];
    }

    /**
     * The number of an organization, or {@link Organizations#ABSENT}. The text is compared: equal hashes say nothing.
     */
    int find(OrganizationId organization, int hash) {
        int last = names.length - 1;
        int slot = hash & last;
        OrganizationId name = names[slot];
        while (name != null) {
            if (hashesAndNumbers[2 * slot] == hash && name.equals(organization)) {
                return hashesAndNumbers[2 * slot + 1];
            }
            slot = (slot + 1) & last;
            name = names[slot];
        }
        return Organizations.ABSENT;
    }

    NameGroup with(OrganizationId organization, int hash, int number) {
        int count = 1;
        for (OrganizationId name : names) {
            count += name == null ? 0 : 1;
        }
        NameGroup more = new NameGroup(4 * Integer.highestOneBit(count));
        addTo(more, 0, 0);
        more.add(organization, hash, number);
        return more;
    }

    /** Those of which some bits of the hash are such. */
    NameGroup only(int mask, int such) {
        NameGroup some = new NameGroup(names.length);
        addTo(some, mask, such);
        return some;
    }

    private void addTo(NameGroup others, int mask, int such) {
        for (int slot = 0; slot < names.length; slot++) {
            OrganizationId name = names[slot];
            if (name != null && (hashesAndNumbers[2 * slot] & mask) == such) {
                others.add(name, hashesAndNumbers[2 * slot], hashesAndNumbers[2 * slot + 1]);
            }
        }
    }

    private void add(OrganizationId organization, int hash, int number) {
        int slot = hash & (names.length - 1);
        while (names[slot] != null) {
            slot = (slot + 1) & (names.length - 1);
        }
        names[slot] = organization;
        hashesAndNumbers[2 * slot] = hash;
        hashesAndNumbers[2 * slot + 1] = number;
    }
}
