"""The fast model: a wide part that knows words and a deep part that knows what is done with them."""

from dataclasses import dataclass

import numpy as np
from scipy.special import expit

from . import deep, regression
from .features import Texts
from .harms import LABELS
from .onnx_model import WidePart, quantize, round_vectors

# How much a text counts.
WEAK_SOURCE = 0.5
TRANSLATED = 0.3
CORPUS = 1.5
CORPUS_DEEP = 3.0
AUGMENTED = 0.5
# The language is left out of so many training texts, so that the model does without it.
WITHOUT_LANGUAGE = 0.15
# How much the transformer's judgement counts against the labels: more where there are few native
# labels, and where the text is a machine's.
TRUST = 0.35
TRUST_IN_OWN_LANGUAGE = 0.7
# Its word on labels that a source does not know.
UNKNOWN_LABEL = 0.25
# How much each part counts in the sum; of the shares that were tried, the best on dev.
SHARES = (0.5, 0.5)


@dataclass(frozen=True)
class FastModel:
    """logits = shares[0] * wide + shares[1] * deep."""

    wide: WidePart
    deep: deep.DeepPart
    vector_scales: np.ndarray
    shares: tuple

    def logits(self, texts):
        wide = self.wide.logits(texts.features)
        return self.shares[0] * wide + self.shares[1] * deep.predict(self.deep, texts.pieces)


def fit_wide(train, teacher, l2, iterations, seed):
    """train: Texts, whose language features are partly set to 0 on the way; teacher: float32
    [texts, labels] logits of the transformer, NaN where it judged nothing."""
    without = np.random.default_rng(seed).random(len(train)) < WITHOUT_LANGUAGE
    train.features.data[train.features.indptr[:-1][without]] = 0
    weights = np.repeat(text_weights(train, CORPUS)[:, None], len(LABELS), axis=1)
    trust = trust_in_teacher(train)[:, None]
    targets, known = train.targets.copy(), train.known.copy()
    judged = ~np.isnan(teacher)
    probabilities = expit(np.nan_to_num(teacher))
    both = judged & known
    targets[both] = ((1 - trust) * targets + trust * probabilities)[both]
    only = judged & ~known
    targets[only] = probabilities[only]
    weights[only] *= UNKNOWN_LABEL
    mixed = Texts(
        train.features,
        targets.astype(np.float32),
        known | only,
        train.sources,
        train.languages,
        train.splits,
        train.pieces,
        train.rows,
    )
    return quantize(regression.fit(mixed, weights, source_numbers(train), l2, iterations))


def fit_deep(train, teacher, vectors, epochs, rate, seed):
    """The deep part and the scales of its rounded word vectors; teacher as in fit_wide."""
    model = deep.fit(
        vectors,
        train.pieces,
        train.targets,
        train.known,
        text_weights(train, CORPUS_DEEP),
        source_numbers(train),
        teacher,
        trust_in_teacher(train),
        epochs,
        rate,
        seed,
    )
    return model, round_vectors(model)


def source_numbers(texts):
    return np.unique(texts.sources.astype(str), return_inverse=True)[1]


def text_weights(texts, corpus):
    weights = np.ones(len(texts), dtype=np.float32)
    for row, record in enumerate(texts.rows):
        if record.get("translated_from"):
            weights[row] = TRANSLATED
        elif record["source"] == "sauti_corpus":
            weights[row] = corpus
        if record.get("augmented"):
            weights[row] *= AUGMENTED
        if record.get("weak"):
            weights[row] *= WEAK_SOURCE
    return weights


def trust_in_teacher(texts):
    own = [
        bool(record["source"] == "sauti_corpus" or record.get("translated_from"))
        for record in texts.rows
    ]
    return np.where(own, TRUST_IN_OWN_LANGUAGE, TRUST).astype(np.float32)
