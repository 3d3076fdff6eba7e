"""Columns of weights for the sources that a specialist is compared with.

A source of one language that defines a label in its own way is lost in weights that all share. Its
specialist reads the same hashed features and knows nothing else. Sources that have few words in
common lie in one column; which of them a text looks like is the gate's to say.
"""

from dataclasses import dataclass, replace

import numpy as np

from . import regression
from .features import Texts

# Sources of one language never share a column, and those of one script seldom.
COLUMNS = (
    ("edos", "told_br", "swsr", "bdshs"),
    ("guest_misogyny", "germeval2018", "cold", "uli_hi"),
    ("uli_en", "gahd_de", "pejorativity_it", "uli_ta", "mlma_ar"),
    ("convabuse", "ro_offense", "ruhsold", "kor_beep"),
)
USUAL_TEXTS = 6000
L2 = 2.0
ITERATIONS = 60


@dataclass(frozen=True)
class Specialists:
    """logit = sum of weights * table[id, column of the source] * scale + level of the source.

    table: int8 [buckets, columns]; scales: float32 [columns]
    column: int [sources], -1 for a source without specialist
    label: int [sources], which label the specialist knows
    levels: float32 [sources]
    """

    table: np.ndarray
    scales: np.ndarray
    column: np.ndarray
    label: np.ndarray
    levels: np.ndarray

    def logits(self, features, sources):
        """float64 [texts], of the specialist of each text's source; of no meaning without one."""
        sums = features.astype(np.float64) @ self.table.astype(np.float64)
        sums *= self.scales.astype(np.float64)
        return sums[np.arange(len(sources)), self.column[sources]] + self.levels[sources]


def fit(train, weights, numbers, column, label, report=print):
    """Teaches all specialists; their levels are 0.

    train: Texts; weights: float32 [texts], how much each counts; 0 leaves it out
    numbers: int [texts], the source of each text
    column, label: int [sources], as in Specialists
    """
    tables, levels = [], np.zeros(len(column), dtype=np.float32)
    scales = np.zeros(len(COLUMNS), dtype=np.float32)
    of_text = label[numbers]
    usable = (weights > 0) & train.known[np.arange(len(train)), of_text]
    for place in range(len(COLUMNS)):
        chosen = np.flatnonzero(usable & (column[numbers] == place))
        mine, labels = numbers[chosen], of_text[chosen]
        features = train.features[chosen]
        texts = Texts(
            features,
            train.targets[chosen, labels][:, None],
            np.ones((len(chosen), 1), dtype=bool),
            train.sources[chosen],
            train.languages[chosen],
            train.splits[chosen],
            None,
            [None] * len(chosen),
        )
        frequency = np.bincount(features.indices, minlength=features.shape[1])
        freedom = np.maximum(np.log((1 + USUAL_TEXTS) / (1 + frequency)) + 1, 1)
        model = regression.fit(
            texts,
            weights[chosen][:, None],
            np.unique(mine, return_inverse=True)[1],
            L2,
            ITERATIONS,
            scales=freedom.astype(np.float32),
            report=report,
        )
        weights_found = model.table[:, 0]
        limit = np.quantile(np.abs(weights_found[weights_found != 0]), 1 - 1e-5)
        scales[place] = limit / 127
        steps = np.clip(np.rint(weights_found / scales[place]), -127, 127).astype(np.int8)
        tables.append(steps)
    return Specialists(np.stack(tables, 1), scales, column, label, levels)


def levelled(special, train, numbers, common):
    """The specialists, each with the mean of the common logits on the texts of its source.

    common: float [texts, labels], what all else says of the training texts
    """
    levels = np.zeros(len(special.column), dtype=np.float32)
    for number in np.flatnonzero(special.column >= 0):
        mine = np.flatnonzero(numbers == number)
        found = special.logits(train.features[mine], numbers[mine])
        levels[number] = (common[mine, special.label[number]] - found).mean()
    return replace(special, levels=levels)
