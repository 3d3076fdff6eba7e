package org.sauti.sink.console.access;

import java.time.LocalDate;

/**
 * What somebody had to read today, as their page shows it.
 *
 * @param day today, where the organisation is
 * @param seen items that were shown
 * @param severe those of them that are severe
 * @param revealed those of them whose text was uncovered
 * @param sinceBreakMinutes whole minutes of work without a break
 * @param heavyInARow items from heavy queues since the last other one or the last break
 * @param rotate whether they should get other items now
 */
public record ExposureCount(
    LocalDate day,
    int seen,
    int severe,
    int revealed,
    long sinceBreakMinutes,
    int heavyInARow,
    boolean rotate) {}
