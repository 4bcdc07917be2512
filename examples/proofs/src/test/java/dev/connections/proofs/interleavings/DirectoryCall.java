package dev.connections.proofs.interleavings;

import dev.connections.Alias;
import dev.connections.OrganizationId;

/** The calls on a directory, each with its answer as plain text. Public, as Lincheck needs it. */
public enum DirectoryCall implements Call<Directory> {
    PUT_ACME,
    PUT_ACME_AS_A,
    PUT_ACME_AS_B,
    PUT_GLOBEX_AS_A,
    FIND_A,
    FIND_B,
    ACME_EXISTS,
    GLOBEX_EXISTS;

    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final OrganizationId GLOBEX = OrganizationId.of("org_globex");
    private static final Alias A = Alias.of("a");
    private static final Alias B = Alias.of("b");

    @Override
    public String on(Directory directory) {
        return switch (this) {
            case PUT_ACME -> put(directory, ACME);
            case PUT_ACME_AS_A -> put(directory, ACME, A);
            case PUT_ACME_AS_B -> put(directory, ACME, B);
            case PUT_GLOBEX_AS_A -> put(directory, GLOBEX, A);
            case FIND_A ->
                directory.directory().find(A).map(OrganizationId::value).orElse("nobody");
            case FIND_B ->
                directory.directory().find(B).map(OrganizationId::value).orElse("nobody");
            case ACME_EXISTS -> String.valueOf(directory.directory().exists(ACME));
            case GLOBEX_EXISTS -> String.valueOf(directory.directory().exists(GLOBEX));
        };
    }

    private static String put(Directory directory, OrganizationId organization) {
        directory.put().accept(organization);
        return "put";
    }

    private static String put(Directory directory, OrganizationId organization, Alias alias) {
        directory.putAs().accept(organization, alias);
        return "put";
    }
}
