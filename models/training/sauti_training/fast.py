"""The fast model: a wide part that knows words and a deep part that knows what is done with them."""

from dataclasses import dataclass, replace

import numpy as np
from scipy.special import expit

from . import deep, evaluation, gate, regression, specialists
from .features import Texts
from .harms import LABELS
from .onnx_model import WidePart, quantize, round_deep

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
# The sources in which the transformer is better than n-grams. In others it only says what their
# annotators were not asked.
JUDGED_SOURCES = {
    "edos",
    "guest_misogyny",
    "uli_en",
    "convabuse",
    "redditbias",
    "mlma_en",
    "pejorativity_it",
}
# How much the specialist counts against all else, where the gate is sure of the source.
SPECIALIST = 0.5
# How much each part counts in the sum; of the shares that were tried, the best on dev.
SHARES = (0.6, 0.4)
# How likely an epoch of the deep part has a mixed text, and one of the translated ones or of a
# source that no specialist is compared with.
SEEN_MIXED = 0.7
SEEN_OTHERS = 0.35
# The gate knows the sources with specialists, and the corpus, which has none.
GATED = (*sorted(source for source, _ in evaluation.LINEAR_BASELINES), "sauti_corpus")


@dataclass(frozen=True)
class FastModel:
    """logits = shares[0] * wide + shares[1] * deep, and where there is a specialist for the likeliest
    source, it takes the place of SPECIALIST of its label's logit, times how sure the gate is."""

    wide: WidePart
    specialists: specialists.Specialists
    gate: gate.Gate
    deep: deep.DeepPart
    vector_scales: np.ndarray
    shares: tuple

    def common(self, texts):
        """Logits without the specialists."""
        deep_logits = deep.predict(self.deep, texts.pieces, *self.gate.choose(texts.pieces))
        return self.shares[0] * self.wide.logits(texts.features) + self.shares[1] * deep_logits

    def logits(self, texts):
        logits = self.common(texts)
        likeliest, sure = self.gate.choose(texts.pieces)
        label = self.specialists.label[likeliest]
        sure = np.where(self.specialists.column[likeliest] >= 0, SPECIALIST * sure, 0)
        special = self.specialists.logits(texts.features, likeliest)
        rows = np.arange(len(logits))
        logits[rows, label] += sure * (special - logits[rows, label])
        return logits


def with_levels(model, train):
    """The model with the levels of its specialists set to what all else says of their sources."""
    numbers = gate_numbers(train)
    mine = np.flatnonzero(model.specialists.column[numbers] >= 0)
    texts = train.select(mine)
    special = specialists.levelled(model.specialists, texts, numbers[mine], model.common(texts))
    return replace(model, specialists=special)


def fit_wide(train, teacher, l2, iterations, seed):
    """train: Texts, whose language features are partly set to 0 on the way; teacher: float32
    [texts, labels] logits of the transformer, NaN where it judged nothing."""
    without = np.random.default_rng(seed).random(len(train)) < WITHOUT_LANGUAGE
    train.features.data[train.features.indptr[:-1][without]] = 0
    weights = np.repeat(text_weights(train, CORPUS)[:, None], len(LABELS), axis=1)
    trust = trust_in_teacher(train)
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


def fit_deep(train, teacher, model, epochs, rate, seed, report=None):
    """Teaches a DeepPart; returns the scales of its rounded word vectors. teacher as in fit_wide."""
    deep.fit(
        model,
        train.pieces,
        train.targets,
        train.known,
        text_weights(train, CORPUS_DEEP),
        seen_in_an_epoch(train),
        gate_numbers(train),
        source_numbers(train),
        teacher,
        trust_in_teacher(train),
        epochs,
        rate,
        seed,
        report,
    )
    return round_deep(model)


def fit_specialists(train):
    """The specialists of the sources that are compared with one; they learn from native texts."""
    weights = text_weights(train, CORPUS)
    numbers = gate_numbers(train)
    weights[numbers == 0] = 0
    column = np.full(len(GATED) + 1, -1)
    label = np.zeros(len(GATED) + 1, dtype=int)
    for source, known in evaluation.LINEAR_BASELINES:
        number = GATED.index(source) + 1
        column[number] = next(i for i, c in enumerate(specialists.COLUMNS) if source in c)
        label[number] = LABELS.index(known)
    return specialists.fit(train, weights, numbers, column, label)


def fit_gate(train, size):
    """The gate; translated texts are of no source. size: number of pieces"""
    sources = np.where(_translated(train), "", train.sources.astype(str))
    return gate.fit(train.pieces, sources, GATED, size)


def seen_in_an_epoch(texts):
    """float32 [texts]: how likely an epoch of the deep part has each text. Of what there is most of,
    an epoch has a part."""
    compared = {source for source, _ in evaluation.LINEAR_BASELINES}
    seen = np.full(len(texts), SEEN_OTHERS, dtype=np.float32)
    for row, record in enumerate(texts.rows):
        if not record["labels"]:
            seen[row] = SEEN_MIXED
        elif record.get("translated_from"):
            continue
        elif record["source"] == "sauti_corpus" or record["source"] in compared:
            seen[row] = 1
    return seen


def gate_numbers(texts):
    """The number of each text's source in GATED, from 1 on; 0 for others and translated texts."""
    numbers = {source: number for number, source in enumerate(GATED, 1)}
    found = np.array([numbers.get(source, 0) for source in texts.sources])
    return np.where(_translated(texts), 0, found)


def _translated(texts):
    return np.array([bool(record.get("translated_from")) for record in texts.rows])


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
    """float32 [texts, labels]: how much the transformer counts against the labels."""
    trust = np.full(texts.known.shape, TRUST, dtype=np.float32)
    for row, record in enumerate(texts.rows):
        if not record["labels"]:
            trust[row] = 1
        elif record["source"] == "sauti_corpus" or record.get("translated_from"):
            trust[row] = TRUST_IN_OWN_LANGUAGE
        elif record["source"] not in JUDGED_SOURCES:
            trust[row] = np.where(texts.known[row], 0, UNKNOWN_LABEL)
    return trust
