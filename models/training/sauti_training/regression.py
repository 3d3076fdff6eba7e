"""Multi-label logistic regression with unknown labels left out of the loss."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit


@dataclass(frozen=True)
class LinearModel:
    """logits = features @ table + bias; table is float32 [buckets, labels]."""

    table: np.ndarray
    bias: np.ndarray

    def logits(self, features):
        return features @ self.table + self.bias


def feature_scales(features):
    """A stand-in for inverse document frequency: rare features may grow faster.

    The scales are multiplied into the table after training, so that the encoder needs none.
    """
    texts = features.shape[0]
    frequency = np.bincount(features.indices, minlength=features.shape[1])
    inverse = np.log((1 + texts) / (1 + frequency)) + 1
    return (inverse / inverse.min()).astype(np.float32)


def fit(texts, text_weights, sources, l2, iterations, scales=None, report=print):
    """Fits the table with L-BFGS.

    text_weights: float32 [texts, labels], how much each known label counts
    sources: int [texts]. Each source has its own intercepts, with which it explains its base
        rate; they are not part of the model, whose bias is their weighted mean
    l2: strength of the penalty on the (scaled) table, as 1/C elsewhere
    scales: float32 [buckets], how freely each feature may grow; None for feature_scales
    """
    buckets, labels = texts.features.shape[1], texts.targets.shape[1]
    if scales is None:
        scales = feature_scales(texts.features)
    features = sparse.csr_matrix(
        (
            texts.features.data * scales[texts.features.indices],
            texts.features.indices,
            texts.features.indptr,
        ),
        shape=texts.features.shape,
    )
    weights = np.where(texts.known, text_weights, 0).astype(np.float32)
    source_count = int(sources.max()) + 1
    by_source = sparse.csr_matrix(
        (np.ones(len(sources), np.float32), (np.arange(len(sources)), sources)),
        shape=(len(sources), source_count),
    )
    blocks = _blocks(features, 2)
    steps = _step_sizes(features, weights, l2)
    table_size = buckets * labels
    step = 0

    def loss_and_gradient(parameters):
        table = parameters[:table_size].reshape(buckets, labels).astype(np.float32) * steps
        intercepts = parameters[table_size:].reshape(source_count, labels).astype(np.float32)
        logits = np.concatenate(list(pool.map(lambda b: b @ table, blocks)))
        logits += by_source @ intercepts
        loss = np.sum(
            weights * (np.logaddexp(0, logits) - texts.targets * logits), dtype=np.float64
        )
        residuals = weights * (expit(logits) - texts.targets)
        bounds = np.cumsum([0] + [b.shape[0] for b in blocks])
        parts = pool.map(
            lambda i: blocks[i].T @ residuals[bounds[i] : bounds[i + 1]], range(len(blocks))
        )
        table_gradient = (sum(parts) + l2 * table) * steps
        loss += 0.5 * l2 * float(np.sum(np.square(table), dtype=np.float64))
        # A weak penalty keeps the intercepts of labels that a source does not know at 0.
        intercept_gradient = by_source.T @ residuals + 0.01 * intercepts
        loss += 0.005 * float(np.sum(np.square(intercepts), dtype=np.float64))
        return loss, np.concatenate(
            [table_gradient.ravel(), intercept_gradient.ravel()]
        ).astype(np.float64)

    def progress(intermediate_result):
        nonlocal step
        step += 1
        if step % 10 == 0:
            report(f"  step {step}: loss {intermediate_result.fun:.0f}")

    with ThreadPoolExecutor(2) as pool:
        result = minimize(
            loss_and_gradient,
            np.zeros(table_size + source_count * labels),
            jac=True,
            method="L-BFGS-B",
            callback=progress,
            options={"maxiter": iterations, "maxcor": 8, "ftol": 1e-9, "gtol": 1e-3},
        )
    table = result.x[:table_size].reshape(buckets, labels) * steps * scales[:, None]
    intercepts = result.x[table_size:].reshape(source_count, labels)
    mass = by_source.T @ weights
    bias = (intercepts * mass).sum(axis=0) / np.maximum(mass.sum(axis=0), 1e-9)
    return LinearModel(table.astype(np.float32), bias.astype(np.float32))


def _step_sizes(features, weights, l2):
    """How far each weight should move, from an estimate of the loss's curvature.

    L-BFGS works on the table divided by these. Without them frequent features hold back the rare
    ones, and it takes several times as many iterations.
    """
    squares = sparse.csr_matrix(
        (np.square(features.data), features.indices, features.indptr), shape=features.shape
    )
    # p * (1 - p) for the probabilities that are usual here.
    return 1 / np.sqrt(0.1 * (squares.T @ weights) + l2)


def _blocks(matrix, count):
    edges = np.linspace(0, matrix.shape[0], count + 1).astype(int)
    return [matrix[start:end] for start, end in zip(edges[:-1], edges[1:])]
