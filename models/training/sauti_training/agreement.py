"""Texts with the logits that training computes, so that a Java test can compare."""

import hashlib
import json
from pathlib import Path

import numpy as np


def write_agreement(texts_file, exported, model, output):
    """Writes, for each text, hashes of its features, its pieces and its logits.

    texts_file: the JSON Lines that the Texts exported were made from
    """
    with open(texts_file, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    logits = model.logits(exported)
    cases = []
    for row, record in enumerate(records):
        start, end = exported.features.indptr[row : row + 2]
        cases.append(
            {
                "text": record["text"],
                "lang": record["lang"],
                "features": int(end - start),
                "ids": _sha256(exported.features.indices[start:end], "<i4"),
                "weights": _sha256(exported.features.data[start:end], "<f4"),
                "pieces": [int(piece) for piece in exported.pieces[row]],
                "logits": [round(float(value), 7) for value in logits[row]],
            }
        )
    Path(output).write_text(json.dumps(cases, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _sha256(values, kind):
    return hashlib.sha256(np.asarray(values).astype(kind).tobytes()).hexdigest()
