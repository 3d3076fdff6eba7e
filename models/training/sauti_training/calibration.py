"""Turns logits into probabilities, chooses thresholds, and measures both honestly."""

import zlib
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

# Below this many texts or positives on dev a language has no calibration of its own.
FEWEST_TEXTS = 100
FEWEST_POSITIVES = 30
# A moderator's time is short: at least this share of what is flagged should be right, where any
# threshold achieves it. The overall labels decide how much is flagged at all.
PRECISION_FLOOR_OVERALL = 0.6
PRECISION_FLOOR_HARM = 0.5
# Nor should many who did nothing wrong be suspected: survivors who tell, people who object.
MOST_FALSE_ALARMS = 0.1
# The negatives of the corpus are such texts. A little below a tenth of them, so that it is a tenth
# where the texts are not those that the threshold was chosen on.
MOST_FALSE_ALARMS_CORPUS = 0.09
# No source of one language counts for more than so many texts. Otherwise the largest would decide,
# with its own share of positives: told_br, of which 1.5 % are gender_abuse, for all of Portuguese.
HEAVIEST_SOURCE = 100
# The corpus counts in full: it is the only source that asks everything of every text.
CORPUS = "sauti_corpus"
# How little a language's slope (its logarithm) and intercept are thought to differ from those of
# all languages, as 1 / (2 * variance).
STEADY_SLOPE = 8.0
STEADY_INTERCEPT = 3.0
# A precision that rests on fewer flagged texts is luck.
FEWEST_FLAGGED = 10
FOLDS = 5
BOOTSTRAP_ROUNDS = 1000
SEED = 20261123


@dataclass(frozen=True)
class Calibration:
    """probability = expit(slope * logit + intercept); flagged from threshold on."""

    slope: float
    intercept: float
    threshold: float

    def probabilities(self, logits):
        return expit(self.slope * logits + self.intercept)


def calibrate(logits, truth, strata, precision_floor, usual=None):
    """Platt scaling, then the threshold with the best F1 that keeps to the precision floor and
    flags at most MOST_FALSE_ALARMS of the negatives.

    strata: which source and language each text is of, the source first
    usual: the Calibration of all languages, which that of one language keeps near to
    """
    weights = balance(strata)
    slope, intercept = _platt(logits, truth, weights, usual)
    probabilities = expit(slope * logits + intercept)
    threshold = _threshold(probabilities, truth, weights, precision_floor, _of_corpus(strata))
    return Calibration(slope, intercept, threshold)


def balance(strata):
    """How much each text counts, so that no stratum but the corpus counts for more than
    HEAVIEST_SOURCE texts."""
    _, stratum_of, sizes = np.unique(strata, return_inverse=True, return_counts=True)
    return np.where(
        _of_corpus(strata), 1.0, np.minimum(1.0, HEAVIEST_SOURCE / sizes)[stratum_of]
    )


def _of_corpus(strata):
    return np.char.startswith(strata.astype(str), CORPUS)


def measure(logits, truth, strata, precision_floor, groups, usual=None):
    """What calibrate achieves on texts that it has not seen, weighted as in calibrate.

    Five times a fifth of the groups (texts that belong together) is left out, the rest is used to
    calibrate, and the fifth is measured. Intervals are 95 % bootstrap intervals over texts, drawn
    within each stratum.
    """
    weights = balance(strata)
    folds = np.array([zlib.crc32(group.encode()) % FOLDS for group in groups])
    probabilities = np.zeros(len(logits))
    flagged = np.zeros(len(logits), dtype=bool)
    for fold in range(FOLDS):
        inside = folds == fold
        if not inside.any():
            continue
        rest = ~inside
        calibration = calibrate(logits[rest], truth[rest], strata[rest], precision_floor, usual)
        probabilities[inside] = calibration.probabilities(logits[inside])
        flagged[inside] = probabilities[inside] >= calibration.threshold
    precision, recall, f1 = _scores(truth, flagged, weights)
    precision_interval, recall_interval = _intervals(truth, flagged, strata, weights)
    return {
        "n": int(len(truth)),
        "positives": int(truth.sum()),
        "precision": _triple(precision, precision_interval),
        "recall": _triple(recall, recall_interval),
        "f1": round(float(f1), 4),
        "ece": round(expected_calibration_error(probabilities, truth, weights), 4),
    }


def expected_calibration_error(probabilities, truth, weights, bins=10):
    """Mean distance between probability and share of positives, over bins of as many texts."""
    order = np.argsort(probabilities, kind="stable")
    error = 0.0
    for part in np.array_split(order, bins):
        error += abs(np.sum(weights[part] * (probabilities[part] - truth[part])))
    return float(error / weights.sum())


def macro_f1(truth, found):
    """Mean of the F1 of both classes; truth and found are bool arrays."""
    errors = np.sum(truth != found)
    hits, passed = np.sum(truth & found), np.sum(~truth & ~found)
    return float(
        (2 * hits / max(2 * hits + errors, 1) + 2 * passed / max(2 * passed + errors, 1)) / 2
    )


def best_macro_f1(truth, logits):
    """The highest mean of the F1 of both classes that any threshold gives."""
    order = np.argsort(-logits, kind="stable")
    truth = truth[order].astype(float)
    positives = truth.sum()
    negatives = len(truth) - positives
    true_positives = np.concatenate([[0], np.cumsum(truth)])
    false_positives = np.arange(len(truth) + 1) - true_positives
    missed = positives - true_positives
    true_negatives = negatives - false_positives
    errors = np.maximum(false_positives + missed, 1e-9)
    positive_f1 = 2 * true_positives / (2 * true_positives + errors)
    negative_f1 = 2 * true_negatives / (2 * true_negatives + errors)
    return float(np.max((positive_f1 + negative_f1) / 2))


def _platt(logits, truth, weights, usual=None):
    # Without a usual calibration the penalties matter for rare labels only: they hold the slope near
    # 1 and positive.
    steady_slope, steady_intercept = (STEADY_SLOPE, STEADY_INTERCEPT) if usual else (1.0, 0.01)
    log_slope, centre = (np.log(usual.slope), usual.intercept) if usual else (0.0, 0.0)

    def loss_and_gradient(parameters):
        slope, intercept = np.exp(parameters[0]), parameters[1]
        scores = slope * logits + intercept
        residuals = weights * (expit(scores) - truth)
        loss = np.sum(weights * (np.logaddexp(0, scores) - truth * scores))
        from_slope, from_centre = parameters[0] - log_slope, intercept - centre
        loss += steady_slope * from_slope**2 + steady_intercept * from_centre**2
        gradient = [
            np.sum(residuals * logits) * slope + 2 * steady_slope * from_slope,
            np.sum(residuals) + 2 * steady_intercept * from_centre,
        ]
        return loss, np.array(gradient)

    result = minimize(loss_and_gradient, np.array([log_slope, centre]), jac=True, method="L-BFGS-B")
    return float(np.exp(result.x[0])), float(result.x[1])


def _threshold(probabilities, truth, weights, precision_floor, of_corpus):
    order = np.argsort(-probabilities, kind="stable")
    ranked = probabilities[order]
    hits = np.cumsum((truth * weights)[order])
    flagged = np.cumsum(weights[order])
    precision = hits / flagged
    f1 = 2 * hits / (flagged + max(hits[-1], 1e-9))
    # No threshold can part equal probabilities.
    possible = np.append(ranked[:-1] > ranked[1:], True)
    possible[: min(FEWEST_FLAGGED, len(truth)) - 1] = False
    false_alarms = (flagged - hits) / max(flagged[-1] - hits[-1], 1e-9)
    contrast = (of_corpus & ~truth)[order]
    corpus_alarms = np.cumsum(contrast) / max(contrast.sum(), 1)
    good = possible & (precision >= precision_floor) & (false_alarms <= MOST_FALSE_ALARMS)
    good &= corpus_alarms <= MOST_FALSE_ALARMS_CORPUS
    if good.any():
        best = int(np.argmax(np.where(good, f1, -1)))
    else:
        best = int(np.argmax(np.where(possible, precision, -1)))
    below = ranked[best + 1] if best + 1 < len(ranked) else 0.0
    return float(np.clip((ranked[best] + below) / 2, 0.01, 0.99))


def _scores(truth, flagged, weights):
    hits = np.sum(weights * (truth & flagged))
    precision = hits / max(np.sum(weights * flagged), 1e-9)
    recall = hits / max(np.sum(weights * truth), 1e-9)
    f1 = 2 * hits / max(np.sum(weights * flagged) + np.sum(weights * truth), 1e-9)
    return precision, recall, f1


def _intervals(truth, flagged, strata, weights):
    """Resampling texts is drawing how many fall into each cell of a confusion matrix."""
    generator = np.random.default_rng(SEED)
    cells = np.zeros((BOOTSTRAP_ROUNDS, 4))
    for stratum in np.unique(strata):
        inside = strata == stratum
        counts = np.bincount(2 * truth[inside] + flagged[inside], minlength=4)
        drawn = generator.multinomial(inside.sum(), counts / inside.sum(), BOOTSTRAP_ROUNDS)
        cells += drawn * weights[inside][0]
    hits, missed, false_alarms = cells[:, 3], cells[:, 2], cells[:, 1]
    precision = hits / np.maximum(hits + false_alarms, 1e-9)
    recall = hits / np.maximum(hits + missed, 1e-9)
    return np.quantile(precision, [0.025, 0.975]), np.quantile(recall, [0.025, 0.975])


def _triple(value, interval):
    low, high = min(interval[0], value), max(interval[1], value)
    return [round(float(number), 4) for number in (value, low, high)]
