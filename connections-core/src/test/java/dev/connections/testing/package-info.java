/**
 * For hosts' own tests: is what you have built still the library? Start at {@link dev.connections.testing.SideBySide}:
 * it runs a random {@link dev.connections.testing.Script} on a {@link dev.connections.testing.HostUnderTest}, with its
 * {@link dev.connections.testing.TokensUnderTest}, and on the {@link dev.connections.testing.ReferenceModel}, the rules
 * written a second time without the library, and compares the two after every step.
 * {@link dev.connections.testing.ConnectionsDomain} is the jqwik domain of scripts and of the library's own values.
 *
 * <p>A test of a host is one property:
 *
 * <pre>{@code
 * @Property
 * @Domain(ConnectionsDomain.class)
 * @AddLifecycleHook(ScriptTries.class)
 * void my_host_answers_as_the_rules_say(@ForAll Script script, Reach reach) {
 *     SideBySide.run(script, new MyHost(), reach);
 * }
 * }</pre>
 *
 * <p>{@link dev.connections.testing.GoldenFile}s are for implementations in any language: texts that do harm
 * ({@link dev.connections.testing.HostileString}), and share tokens ({@link dev.connections.testing.TokenStory},
 * {@link dev.connections.testing.TokenEnd}). They and a README that says how to read them lie in this folder.
 *
 * <p>Nothing here is null.
 */
package dev.connections.testing;
