package dev.connections;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The ids of organizations that came last: the same few come again and again. Which of them are kept changes how soon
 * two are found equal, never whether. Safe for many threads.
 */
final class RecentOrganizations {

    private final AtomicReferenceArray<OrganizationId> kept = new AtomicReferenceArray<>(1 << 15);

    /** The id of that text, kept at one of two places. */
    OrganizationId of(String value) {
        int place = (value.hashCode() * 0x9E3779B9) >>> 17;
        OrganizationId first = kept.getAcquire(place);
        if (first != null && first.value().equals(value)) {
            return first;
        }
        int other = place ^ 1;
        OrganizationId second = kept.getAcquire(other);
        if (second != null && second.value().equals(value)) {
            return second;
        }
        OrganizationId made = new OrganizationId(value);
        kept.setRelease(first == null || second != null ? place : other, made);
        return made;
    }
}
