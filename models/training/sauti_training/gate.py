"""Which source a text looks like: one logistic regression for each source that defines a label in
its own way, on the pieces of words in the text, whatever their order."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.special import expit

from . import regression
from .features import Texts

L2 = 0.3
ITERATIONS = 110
# Each source counts as if it had about as many texts: those of few are looked for as well.
USUAL_TEXTS = 5000
HEAVIEST, LIGHTEST = 2.5, 0.7
# The gate says too seldom that it is sure of a source of few texts.
BOLDNESS = 1.5


@dataclass(frozen=True)
class Gate:
    """logits = (sum of the pieces' rows of table) / sqrt(number of pieces) * scales + bias.

    names: the sources; their numbers begin with 1
    table: int8 [pieces, sources], 0 for what fills up; scales, bias: float32 [sources]
    """

    names: tuple

    table: np.ndarray
    scales: np.ndarray
    bias: np.ndarray

    def logits(self, pieces):
        """float64 [texts, gated sources]"""
        sums = bags(pieces, len(self.table)) @ self.table.astype(np.float64)
        return sums * self.scales.astype(np.float64) + self.bias.astype(np.float64)


    def choose(self, pieces):
        """The number of the likeliest source of each text, and how sure that is, in (0, 1)."""
        logits = self.logits(pieces)
        return logits.argmax(axis=1) + 1, expit(logits.max(axis=1))


def bags(pieces, size):
    """CSR [texts, size]: how often a text has each piece, over the root of their number."""
    lengths = np.array([len(row) for row in pieces])
    shares = 1 / np.sqrt(np.maximum(lengths, 1))
    return sparse.csr_matrix(
        (
            np.repeat(shares, lengths).astype(np.float32),
            np.concatenate(pieces),
            np.concatenate([[0], np.cumsum(lengths)]),
        ),
        shape=(len(pieces), size),
    )


def fit(pieces, sources, names, size, report=print):
    """Teaches the gate.

    pieces: list of int arrays; sources: names [texts]; names: those that the gate is to know
    size: number of pieces
    """
    groups = np.unique(sources, return_inverse=True)[1]
    sizes = np.bincount(groups)
    weights = np.sqrt(USUAL_TEXTS / np.maximum(sizes, 1)).clip(LIGHTEST, HEAVIEST)[groups]
    texts = Texts(
        bags(pieces, size),
        (sources[:, None] == np.array(names)).astype(np.float32),
        np.ones((len(pieces), len(names)), dtype=bool),
        None,
        None,
        None,
        None,
        [None] * len(pieces),
    )
    every = np.repeat(weights[:, None], len(names), 1).astype(np.float32)
    model = regression.fit(
        texts, every, np.zeros(len(pieces), dtype=int), L2, ITERATIONS, report=report
    )
    limits = np.quantile(np.abs(model.table), 1 - 1e-5, axis=0)
    scales = (np.maximum(limits, 1e-6) / 127).astype(np.float32)
    table = np.clip(np.rint(model.table / scales), -127, 127).astype(np.int8)
    table[0] = 0
    return Gate(tuple(names), table, scales, model.bias + BOLDNESS)
