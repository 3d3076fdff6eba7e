package org.sauti.benchmarks.load;

import java.time.Duration;

/**
 * How much happens, and for how long.
 *
 * @param moderators people at work, at least 2
 * @param itemsPerSecond flagged items that come in
 * @param think how long a moderator thinks of an item in the mean
 * @param warmUp how long it runs before it is measured
 * @param measured how long it is measured
 */
public record LoadSettings(
    int moderators, int itemsPerSecond, Duration think, Duration warmUp, Duration measured) {}
