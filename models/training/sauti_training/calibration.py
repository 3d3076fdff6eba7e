"""Turns logits into probabilities, chooses thresholds, and measures both honestly."""

import zlib
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

# Below this many texts or positives on dev a language has no calibration of its own.
FEWEST_TEXTS = 200
FEWEST_POSITIVES = 30
# A moderator's time is short: at least this share of what is flagged should be right, where any
# threshold achieves it.
PRECISION_FLOOR = 0.5
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


def calibrate(logits, truth):
    """Platt scaling, then the threshold with the best F1 that keeps to the precision floor."""
    slope, intercept = _platt(logits, truth)
    probabilities = expit(slope * logits + intercept)
    return Calibration(slope, intercept, _threshold(probabilities, truth))


def measure(logits, truth, groups):
    """What calibrate achieves on texts that it has not seen.

    Five times a fifth of the groups (texts that belong together) is left out, the rest is used to
    calibrate, and the fifth is measured. Intervals are 95 % bootstrap intervals over texts.
    """
    folds = np.array([zlib.crc32(group.encode()) % FOLDS for group in groups])
    probabilities = np.zeros(len(logits))
    flagged = np.zeros(len(logits), dtype=bool)
    for fold in range(FOLDS):
        inside = folds == fold
        if not inside.any():
            continue
        calibration = calibrate(logits[~inside], truth[~inside])
        probabilities[inside] = calibration.probabilities(logits[inside])
        flagged[inside] = probabilities[inside] >= calibration.threshold
    precision, recall, f1 = _scores(truth, flagged)
    precision_interval, recall_interval = _intervals(truth, flagged)
    return {
        "n": int(len(truth)),
        "positives": int(truth.sum()),
        "precision": _triple(precision, precision_interval),
        "recall": _triple(recall, recall_interval),
        "f1": round(float(f1), 4),
        "ece": round(expected_calibration_error(probabilities, truth), 4),
    }


def expected_calibration_error(probabilities, truth, bins=10):
    """Mean distance between probability and share of positives, over bins of equal size."""
    order = np.argsort(probabilities, kind="stable")
    error = 0.0
    for part in np.array_split(order, bins):
        if len(part):
            error += len(part) * abs(probabilities[part].mean() - truth[part].mean())
    return float(error / len(probabilities))


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


def _platt(logits, truth):
    # The penalties matter for rare labels only: they hold the slope near 1 and positive.
    def loss_and_gradient(parameters):
        slope, intercept = np.exp(parameters[0]), parameters[1]
        scores = slope * logits + intercept
        residuals = expit(scores) - truth
        loss = np.sum(np.logaddexp(0, scores) - truth * scores)
        loss += parameters[0] ** 2 + 0.01 * intercept**2
        gradient = [
            np.sum(residuals * logits) * slope + 2 * parameters[0],
            np.sum(residuals) + 0.02 * intercept,
        ]
        return loss, np.array(gradient)

    result = minimize(loss_and_gradient, np.zeros(2), jac=True, method="L-BFGS-B")
    return float(np.exp(result.x[0])), float(result.x[1])


def _threshold(probabilities, truth):
    order = np.argsort(-probabilities, kind="stable")
    ranked = probabilities[order]
    hits = np.cumsum(truth[order])
    flagged = np.arange(1, len(truth) + 1)
    precision = hits / flagged
    f1 = 2 * hits / (flagged + max(truth.sum(), 1))
    # Between equal probabilities no threshold can part.
    possible = (flagged >= min(FEWEST_FLAGGED, len(truth))) & np.append(
        ranked[:-1] > ranked[1:], True
    )
    good = possible & (precision >= PRECISION_FLOOR)
    if good.any():
        best = int(np.argmax(np.where(good, f1, -1)))
    else:
        best = int(np.argmax(np.where(possible, precision, -1)))
    below = ranked[best + 1] if best + 1 < len(ranked) else 0.0
    return float(np.clip((ranked[best] + below) / 2, 0.01, 0.99))


def _scores(truth, flagged):
    hits = np.sum(truth & flagged)
    precision = hits / max(flagged.sum(), 1)
    recall = hits / max(truth.sum(), 1)
    return precision, recall, 2 * hits / max(flagged.sum() + truth.sum(), 1)


def _intervals(truth, flagged):
    """Resampling texts is drawing how many fall into each cell of the confusion matrix."""
    cells = [
        np.sum(truth & flagged),
        np.sum(~truth & flagged),
        np.sum(truth & ~flagged),
        np.sum(~truth & ~flagged),
    ]
    draws = np.random.default_rng(SEED).multinomial(
        len(truth), np.array(cells) / len(truth), size=BOOTSTRAP_ROUNDS
    )
    precision = draws[:, 0] / np.maximum(draws[:, 0] + draws[:, 1], 1)
    recall = draws[:, 0] / np.maximum(draws[:, 0] + draws[:, 2], 1)
    return np.quantile(precision, [0.025, 0.975]), np.quantile(recall, [0.025, 0.975])


def _triple(value, interval):
    low, high = min(interval[0], value), max(interval[1], value)
    return [round(float(number), 4) for number in (value, low, high)]
