"""Reads the folders that org.sauti.classify.encode.FeatureExport writes."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse

from .harms import LABELS


@dataclass(frozen=True)
class Texts:
    """Labelled texts: one row of every array is one text.

    features: CSR matrix [texts, buckets] of float32
    targets: float32 [texts, labels], the share of annotators who said yes; 0 where unknown
    known: bool [texts, labels]
    sources, languages, splits: object arrays of str
    pieces: list of int32 arrays, the ids of the pieces of words
    rows: the records, with their text as it was normalised
    """

    features: sparse.csr_matrix
    targets: np.ndarray
    known: np.ndarray
    sources: np.ndarray
    languages: np.ndarray
    splits: np.ndarray
    pieces: list
    rows: list

    def __len__(self):
        return len(self.rows)

    def select(self, mask):
        """The texts where mask, a bool array or an array of indices, says so."""
        indices = np.flatnonzero(mask) if mask.dtype == bool else mask
        return Texts(
            self.features[indices],
            self.targets[indices],
            self.known[indices],
            self.sources[indices],
            self.languages[indices],
            self.splits[indices],
            [self.pieces[i] for i in indices],
            [self.rows[i] for i in indices],
        )


def read_settings(folder):
    """The settings of the encoder, as features.json has them."""
    return json.loads((Path(folder) / "features.json").read_text("utf-8"))


def read_texts(folder):
    """All texts of one exported folder."""
    folder = Path(folder)
    buckets = read_settings(folder)["buckets"]
    with open(folder / "rows.jsonl", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    ids = np.fromfile(folder / "ids.i32", dtype="<i4")
    weights = np.fromfile(folder / "weights.f32", dtype="<f4")
    starts = np.fromfile(folder / "indptr.i64", dtype="<i8")
    if len(starts) != len(rows) + 1 or starts[-1] != len(ids) or len(ids) != len(weights):
        raise ValueError(f"{folder} is incomplete: export the features again")
    features = sparse.csr_matrix(
        (weights, ids, starts.astype(np.int32)), shape=(len(rows), buckets)
    )
    piece_ids = np.fromfile(folder / "pieces.i32", dtype="<i4")
    piece_starts = np.fromfile(folder / "pieces-indptr.i64", dtype="<i8")
    targets = np.zeros((len(rows), len(LABELS)), dtype=np.float32)
    known = np.zeros((len(rows), len(LABELS)), dtype=bool)
    for row, record in enumerate(rows):
        for column, label in enumerate(LABELS):
            value = record.get("labels", {}).get(label)
            if value is not None:
                targets[row, column] = value
                known[row, column] = True
    return Texts(
        features,
        targets,
        known,
        np.array([record["source"] for record in rows], dtype=object),
        np.array([record["lang"] for record in rows], dtype=object),
        np.array([record["split"] for record in rows], dtype=object),
        np.split(piece_ids, piece_starts[1:-1]),
        rows,
    )


def concatenate(parts):
    """Several sets of texts as one."""
    parts = list(parts)
    return Texts(
        sparse.vstack([part.features for part in parts], format="csr"),
        np.concatenate([part.targets for part in parts]),
        np.concatenate([part.known for part in parts]),
        np.concatenate([part.sources for part in parts]),
        np.concatenate([part.languages for part in parts]),
        np.concatenate([part.splits for part in parts]),
        [pieces for part in parts for pieces in part.pieces],
        [record for part in parts for record in part.rows],
    )
