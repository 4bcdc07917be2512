package dev.connections.spi;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.contract.Adapters;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Adapters as one writes them at first, with room for one mistake. */
final class PlainAdapters implements Adapters, OrganizationDirectory, ConsentSource {

    private static final int FEW = 100;

    private final Bug bug;
    private final Gap gap = new Gap();
    private final PlainRepository repository;
    private final PlainShareTokens shareTokens;
    private final Set<OrganizationId> organizations = new HashSet<>();
    private final Map<String, OrganizationId> aliases = new HashMap<>();
    private final Map<ConsentQuestion, Map<SubjectId, List<Statement>>> cache = new ConcurrentHashMap<>();
    private volatile List<Statement> statements = List.of();

    PlainAdapters(Bug bug) {
        this(bug, TokenBug.NONE);
    }

    PlainAdapters(TokenBug bug) {
        this(Bug.NONE, bug);
    }

    private PlainAdapters(Bug bug, TokenBug tokenBug) {
        this.bug = bug;
        this.repository = new PlainRepository(bug);
        this.shareTokens = new PlainShareTokens(tokenBug);
    }

    @Override
    public ConnectionRepository repository() {
        return repository;
    }

    @Override
    public OrganizationDirectory directory() {
        return this;
    }

    @Override
    public ConsentSource consents() {
        return this;
    }

    @Override
    public ShareTokenRepository shareTokens() {
        return shareTokens;
    }

    @Override
    public void register(OrganizationId organization) {
        organizations.add(organization);
        if (bug != Bug.KEEPS_OLD_ALIASES) {
            aliases.values().removeIf(organization::equals);
        }
    }

    @Override
    public void register(OrganizationId organization, Alias alias) {
        register(organization);
        aliases.put(folded(alias), organization);
    }

    @Override
    public Optional<OrganizationId> find(Alias alias) {
        return Optional.ofNullable(aliases.get(folded(alias)));
    }

    private String folded(Alias alias) {
        return bug == Bug.FINDS_AN_ORGANIZATION_IN_ANY_CASE ? alias.value().toLowerCase(Locale.ROOT) : alias.value();
    }

    @Override
    public boolean exists(OrganizationId organization) {
        return organizations.contains(organization);
    }

    @Override
    public void record(Statement statement) {
        if (bug == Bug.LOSES_CONCURRENT_STATEMENTS) {
            append(statement);
        } else {
            synchronized (this) {
                append(statement);
            }
        }
    }

    private void append(Statement statement) {
        List<Statement> before = statements;
        if (bug == Bug.LOSES_CONCURRENT_STATEMENTS) {
            gap.pass();
            gap.leave(1);
        }
        statements = Stream.concat(before.stream(), Stream.of(statement)).toList();
    }

    @Override
    public Map<SubjectId, List<Statement>> statements(ConsentQuestion question) {
        if (bug == Bug.ANSWERS_FROM_A_CACHE) {
            return cache.computeIfAbsent(question, this::answer);
        }
        return answer(question);
    }

    private Map<SubjectId, List<Statement>> answer(ConsentQuestion question) {
        Map<SubjectId, List<Statement>> answer = new HashMap<>();
        question.subjects().forEach(subject -> answer.put(subject, said(question, subject)));
        if (bug == Bug.LEAVES_OUT_WHO_SAID_NOTHING) {
            answer.values().removeIf(List::isEmpty);
        }
        return answer;
    }

    private List<Statement> said(ConsentQuestion question, SubjectId subject) {
        Stream<Statement> said = statements.stream()
                .filter(statement -> statement.subject().equals(subject))
                .filter(statement -> bug == Bug.ANSWERS_ABOUT_OTHER_SOURCES
                        || statement.source().equals(question.source()))
                .filter(statement -> isToOneOf(question.destinations(), statement));
        return switch (bug) {
            case CUTS_STATEMENTS_OFF -> said.limit(FEW).toList();
            case SAYS_EACH_THING_ONCE -> said.distinct().toList();
            case SORTS_STATEMENTS_BY_TIME ->
                said.sorted((one, other) -> one.from()
                                .orElse(Instant.MIN)
                                .compareTo(other.from().orElse(Instant.MIN)))
                        .toList();
            case LEAVES_OUT_LAPSED_GRANTS ->
                said.filter(statement -> statement.until().stream().noneMatch(Instant.now()::isAfter))
                        .toList();
            default -> said.toList();
        };
    }

    private boolean isToOneOf(Set<OrganizationId> destinations, Statement statement) {
        return statement
                .scope()
                .destination()
                .map(destination -> bug == Bug.ANSWERS_WHAT_IS_SAID_TO_OTHERS || destinations.contains(destination))
                .orElse(bug != Bug.LEAVES_OUT_WHAT_IS_SAID_TO_ANYONE);
    }
}
