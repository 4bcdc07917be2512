package dev.connections.compact;

import dev.connections.Flow;
import dev.connections.OrganizationId;

/** A number for each organization, from 0 on. Immutable. */
final class Organizations {

    static final int ABSENT = -1;

    private static final int MANY_IN_A_GROUP = 24;

    private final Pages<OrganizationId> byNumber;
    private final Pages<NameGroup> groups;
    private final int bits;

    private Organizations(Pages<OrganizationId> byNumber, Pages<NameGroup> groups, int bits) {
        this.byNumber = byNumber;
        this.groups = groups;
        this.bits = bits;
    }

    static Organizations none() {
        return new Organizations(Pages.none(), Pages.of(NameGroup.EMPTY), 0);
    }

    /** Whether two numbers, in one, are those of the parties of a flow. */
    boolean are(long parties, Flow flow) {
        return byNumber.get((int) (parties >>> 32)).equals(flow.source())
                && byNumber.get((int) parties).equals(flow.destination());
    }

    /** The parties of two numbers. */
    Flow flow(long parties) {
        return Flow.from(byNumber.get((int) (parties >>> 32))).to(byNumber.get((int) parties));
    }

    /** The number of an organization, or {@link #ABSENT}. */
    int number(OrganizationId organization) {
        int hash = hash(organization);
        return groups.get(group(hash, bits)).find(organization, hash);
    }

    private static int hash(OrganizationId organization) {
        int hash = organization.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    }

    private static int group(int hash, int bits) {
        return bits == 0 ? 0 : hash >>> (32 - bits);
    }

    /** Organizations to which more are added. */
    static final class Draft {

        private final Pages.Draft<OrganizationId> byNumber;
        private Pages.Draft<NameGroup> groups;
        private int bits;

        Draft(Organizations original) {
            this.byNumber = new Pages.Draft<>(original.byNumber);
            this.groups = new Pages.Draft<>(original.groups);
            this.bits = original.bits;
        }

        Flow flow(long parties) {
            return Flow.from(byNumber.get((int) (parties >>> 32))).to(byNumber.get((int) parties));
        }

        int number(OrganizationId organization) {
            int hash = hash(organization);
            return groups.get(group(hash, bits)).find(organization, hash);
        }

        int add(OrganizationId organization) {
            int number = byNumber.size();
            byNumber.add(organization);
            int hash = hash(organization);
            int group = group(hash, bits);
            groups.set(group, groups.get(group).with(organization, hash, number));
            if (byNumber.size() > groups.size() * MANY_IN_A_GROUP) {
                split();
            }
            return number;
        }

        private void split() {
            Pages.Draft<NameGroup> halves = new Pages.Draft<>(Pages.none());
            int deciding = Integer.MIN_VALUE >>> bits;
            for (int i = 0; i < groups.size(); i++) {
                halves.add(groups.get(i).only(deciding, 0));
                halves.add(groups.get(i).only(deciding, deciding));
            }
            groups = halves;
            bits++;
        }

        Organizations done() {
            return new Organizations(byNumber.done(), groups.done(), bits);
        }
    }
}
