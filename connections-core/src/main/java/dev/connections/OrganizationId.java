package dev.connections;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Names an organization, a tenant of the host. Opaque: compared exactly, never taken apart. */
public final class OrganizationId extends Text {

    // The same few ids come again and again. Which of them are kept changes how soon two are found equal, never
    // whether.
    private static final AtomicReferenceArray<OrganizationId> KEPT = new AtomicReferenceArray<>(1 << 15);

    private OrganizationId(String value) {
        super(value);
    }

    private static OrganizationId kept(String value) {
        int hash = value.hashCode() * 0x9E3779B9;
        int place = hash >>> 17;
        OrganizationId first = KEPT.getAcquire(place);
        if (first != null && first.value().equals(value)) {
            return first;
        }
        OrganizationId second = KEPT.getAcquire(place ^ 1);
        if (second != null && second.value().equals(value)) {
            return second;
        }
        OrganizationId made = new OrganizationId(value);
        KEPT.setRelease(first == null || second != null ? place : place ^ 1, made);
        return made;
    }

    /**
     * An organization's id, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the id
     * @throws RefusedException if the text is out of these bounds
     */
    public static OrganizationId of(String value) {
        return kept(checkedId("organization id", value));
    }

    /**
     * An organization's id as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the id
     */
    public static OrganizationId restore(String value) {
        return kept(value);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return value();
    }
}
