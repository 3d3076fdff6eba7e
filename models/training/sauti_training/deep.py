"""The deep part of the fast model: pieces of words in their order, two narrow layers over
neighbours, one over the text. It is what knows that "not" comes before a word.

Its word vectors start from those of the pretrained encoder, and where the transformer has judged a
text it learns from that as well as from the labels (distillation, Hinton et al. 2015,
arXiv:1503.02531).
"""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import batches
from .harms import LABELS
from .progress import Progress

VECTOR = 64
FILTERS = 64
HIDDEN = 128
MOST_PIECES = 96
CELLS = 8192
WARM_UP = 100
PADDING = 0
SPECIAL_PIECES = 2  # padding and unknown


class DeepPart(nn.Module):
    """ids of pieces, int64 [batch, length] with 0 where filled up, to logits [batch, labels]."""

    def __init__(self, vectors, sources):
        super().__init__()
        self.vectors = nn.Embedding(len(vectors), VECTOR)
        self.vectors.weight.data.copy_(torch.from_numpy(vectors))
        self.first = nn.Linear(3 * VECTOR, FILTERS)
        self.second = nn.Linear(3 * FILTERS, FILTERS)
        self.attention = nn.Linear(FILTERS, 1)
        self.hidden = nn.Linear(3 * FILTERS + VECTOR, HIDDEN)
        self.out = nn.Linear(HIDDEN, len(LABELS))
        self.source = nn.Embedding(sources, len(LABELS))
        nn.init.zeros_(self.source.weight)

    def forward(self, pieces, drop=0.0):
        # Every text has its end marked, the longest of a batch too.
        pieces = F.pad(pieces, (0, 1), value=PADDING)
        present = (pieces != PADDING).float()[:, :, None]
        vectors = self.vectors(pieces)
        if self.training:
            # Whole pieces are left out, as if they were unknown.
            vectors = vectors * (torch.rand(pieces.shape) > 0.06)[:, :, None]
        first = F.relu(self.first(_neighbours(vectors))) * present
        second = first + F.relu(self.second(_neighbours(first))) * present
        count = present.sum(1).clamp(min=1)
        attention = (self.attention(second) + (present - 1) * 1e4).softmax(1)
        text = torch.cat(
            [
                second.max(1).values,
                second.sum(1) / count,
                (second * attention).sum(1),
                (vectors * present).sum(1) / count,
            ],
            1,
        )
        text = F.dropout(text, drop, self.training)
        return self.out(F.dropout(F.relu(self.hidden(text)), drop, self.training))


def _neighbours(states):
    """Each place with the one before and the one behind: [batch, length, 3 * width]."""
    padded = F.pad(states, (0, 0, 1, 1))
    return torch.cat([padded[:, :-2], padded[:, 1:-1], padded[:, 2:]], 2)


def initial_vectors(packed, kept, special):
    """float32 [pieces, VECTOR]: the encoder's word vectors along their main directions.

    kept: ids of the vocabulary's pieces in the encoder, the first `special` of which are no pieces
    """
    words = packed.tensors["emb.word"][kept[special:]]
    centred = words - words.mean(axis=0)
    directions = np.linalg.svd(centred[::7], full_matrices=False)[2][:VECTOR]
    vectors = centred @ directions.T
    vectors *= 0.5 / vectors.std(axis=0)[0]
    return np.concatenate([np.zeros((SPECIAL_PIECES, VECTOR)), vectors]).astype(np.float32)


def fit(vectors, pieces, targets, known, weights, sources, teacher, trust, epochs, rate, seed):
    """Teaches a deep part with AdamW.

    pieces: list of int arrays; targets: float32 [texts, labels]; known: bool [texts, labels]
    weights: float32 [texts]; sources: int [texts]
    teacher: float32 [texts, labels] logits of the transformer, NaN where it judged nothing
    trust: float32 [texts] in [0, 1], how much the teacher counts against the labels
    """
    torch.manual_seed(seed)
    draw = np.random.default_rng(seed)
    model = DeepPart(vectors, int(sources.max()) + 1)
    rest = [p for n, p in model.named_parameters() if n != "vectors.weight"]
    optimizer = torch.optim.AdamW(
        [
            {"params": [model.vectors.weight], "weight_decay": 0.0, "scale": 0.5},
            {"params": rest, "weight_decay": 0.02, "scale": 1.0},
        ],
        lr=rate,
    )
    pieces = [row[:MOST_PIECES] for row in pieces]
    lengths = [len(row) for row in pieces]
    judged = ~np.isnan(teacher[:, :1])
    probabilities = 1 / (1 + np.exp(-np.nan_to_num(teacher)))
    shares = (trust[:, None] * judged).astype(np.float32)
    total = int(len(batches.plan(lengths, CELLS, most=512)) * epochs)
    progress = Progress("deep part", total, every=200)
    model.train()
    step, average = 0, None
    while step < total:
        for run in batches.plan(lengths, CELLS, draw, most=512):
            if step == total:
                break
            share = min((step + 1) / WARM_UP, max(0.02, 1 - step / total))
            for group in optimizer.param_groups:
                group["lr"] = rate * share * group["scale"]
            ids, _ = batches.fill([pieces[i] for i in run], PADDING)
            logits = model(ids, drop=0.3)
            with_source = logits + model.source(torch.from_numpy(sources[run]))
            labelled = F.binary_cross_entropy_with_logits(
                with_source, torch.from_numpy(targets[run]), reduction="none"
            ) * torch.from_numpy(known[run]).float()
            taught = F.binary_cross_entropy_with_logits(
                logits, torch.from_numpy(probabilities[run]).float(), reduction="none"
            )
            part = torch.from_numpy(shares[run])
            text_weights = torch.from_numpy(weights[run])[:, None]
            losses = (labelled * (1 - part) + taught * part) * text_weights
            loss = losses.sum() / (text_weights.sum() * 4)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            average = loss.item() if average is None else 0.99 * average + 0.01 * loss.item()
            step += 1
            progress.step(step, len(run), average)
    return model


def predict(model, pieces):
    """float32 [texts, labels] logits."""
    model.eval()
    pieces = [row[:MOST_PIECES] for row in pieces]
    logits = np.zeros((len(pieces), len(LABELS)), dtype=np.float32)
    with torch.no_grad():
        for run in batches.plan([len(row) for row in pieces], CELLS, most=512):
            ids, _ = batches.fill([pieces[i] for i in run], PADDING)
            logits[run] = model(ids).numpy()
    return logits
