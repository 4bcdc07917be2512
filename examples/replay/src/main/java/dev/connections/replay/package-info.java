/**
 * Replays a script of what happened through the library and answers each of its lines. Start at
 * {@link dev.connections.replay.Replay}; {@code LifecycleLines}, {@code QueryLines} and {@code SharingLines} hold what
 * the lines do, {@code Shapes} how the answers look.
 */
package dev.connections.replay;
