"""Version 0.2.0 of the fast model, from which a training can go on.

Its wide part is kept. Its deep part had one more word vector channel and filter, and a mark where a
text ends. The channels that count least are left out and the mark is the edge of the text; training
mends what that breaks.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from . import deep
from .harms import LABELS
from .onnx_model import WidePart

SHARE = 0.5  # by which its file has each part multiplied


def read_wide(folder):
    """The wide part."""
    found = _constants(folder)
    return WidePart(found["table"], found["scales"] / SHARE, found["bias"] / SHARE)


def read_deep(model, folder, pieces):
    """Sets the weights of a DeepPart to those of the earlier model, as far as they fit.

    pieces: the file with the pieces of words that the DeepPart reads
    """
    found = _constants(folder)
    vectors = found["vectors_int8"].astype(np.float32) * found["vector_scales"]
    first = found["first_linear_weight"].reshape(3, vectors.shape[1], -1)
    second = found["second_linear_weight"].reshape(3, first.shape[2], -1)
    filters = first.shape[2]
    channels = _most_important(np.abs(first).sum((0, 2)) * np.abs(vectors).mean(0), deep.VECTOR)
    kept = _most_important(np.abs(second).sum((0, 1)), deep.FILTERS)
    numbers = {line: i for i, line in enumerate(_pieces(Path(folder) / "pieces.tsv"))}
    rows = [numbers.get(piece) for piece in _pieces(pieces)]
    special = deep.SPECIAL_PIECES
    unknown = special - 1
    rows = [unknown if row is None else row + special for row in rows]
    table = vectors[[unknown] * special + rows][:, channels]
    table[deep.PADDING] = 0
    hidden = found["hidden_weight"]
    ends = [filters, 2 * filters, 3 * filters]
    parts = [part[kept] for part in np.split(hidden, ends)[:3]] + [hidden[ends[2] :][channels]]
    state = {
        "vectors.weight": table,
        "layers.0.weight": first[:, channels][:, :, kept].transpose(2, 1, 0),
        "layers.0.bias": found["first_linear_bias"][kept],
        "layers.1.weight": second[:, kept][:, :, kept].transpose(2, 1, 0),
        "layers.1.bias": found["second_linear_bias"][kept],
        "attention.weight": found["attention_weight"][kept].T[:, :, None],
        "attention.bias": found["attention_bias"],
        "hidden.weight": np.concatenate(parts).T,
        "hidden.bias": found["hidden_bias"],
        "out.weight": found["deep_weight"].T / SHARE,
        "out.bias": found["deep_bias"] / SHARE,
    }
    tensors = {name: torch.tensor(np.ascontiguousarray(values)) for name, values in state.items()}
    model.load_state_dict(tensors, strict=False)


def _constants(folder):
    graph = onnx.load(str(Path(folder) / "model.onnx")).graph
    found = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    if "first_linear_weight" not in found or found["table"].shape[1] != len(LABELS):
        raise SystemExit(f"--base: {folder} is not version 0.2.0 of the fast model")
    return found


def _most_important(importance, count):
    return np.sort(np.argsort(-importance, kind="stable")[:count])


def _pieces(file):
    return [line.split("\t")[0] for line in file.read_text("utf-8").split("\n")[:-1]]
