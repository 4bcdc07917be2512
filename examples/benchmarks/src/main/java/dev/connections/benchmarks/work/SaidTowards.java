package dev.connections.benchmarks.work;

import dev.connections.Flow;
import dev.connections.SubjectId;

/**
 * What a host keeps a subject's statements by.
 *
 * @param subject whose statements
 * @param flow towards whose sharing with whom
 */
public record SaidTowards(SubjectId subject, Flow flow) {

    @Override
    public int hashCode() {
        int mixed = (subject.hashCode() * 0x9E3779B9 + flow.hashCode()) * 0x85EBCA6B;
        return mixed ^ (mixed >>> 15);
    }
}
