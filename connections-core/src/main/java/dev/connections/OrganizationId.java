package dev.connections;

/** Names an organization, a tenant of the host. Opaque: compared exactly, never taken apart. */
public final class OrganizationId extends Text {

    private static final RecentOrganizations RECENT = new RecentOrganizations();

    OrganizationId(String value) {
        super(value);
    }

    /**
     * An organization's id, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the id
     * @throws RefusedException if the text is out of these bounds
     */
    public static OrganizationId of(String value) {
        return RECENT.of(checkedId("organization id", value));
    }

    /**
     * An organization's id as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the id
     */
    public static OrganizationId restore(String value) {
        return RECENT.of(value);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return value();
    }
}
