"""The deep part of the fast model: pieces of words in their order, narrow layers over neighbours,
one over the text. It is what knows that "not" comes before a word.

Its word vectors start from those of the pretrained encoder, and where the transformer has judged a
text it learns from that as well as from the labels (distillation, Hinton et al. 2015,
arXiv:1503.02531).

Data sets define the labels differently. Beside the logits that all share, each source that the gate
knows has a small correction of its own.
"""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import batches
from .harms import LABELS
from .progress import Progress

VECTOR = 63
FILTERS = 63
HIDDEN = 128
LAYERS = 2
MOST_PIECES = 96
CELLS = 12_288
MOST_TEXTS = 768
WARM_UP = 100
PADDING = 0
SPECIAL_PIECES = 2  # padding and unknown
# How often the shared logits must do without the correction of the source.
WITHOUT_CORRECTION = 0.25


class DeepPart(nn.Module):
    """ids of pieces, int64 [batch, length] with 0 where filled up, to logits.

    sources: number of sources; the texts of number 0 are of no source and have no correction
    """

    def __init__(self, vectors, sources):
        super().__init__()
        self.vectors = nn.Embedding(len(vectors), VECTOR)
        self.vectors.weight.data.copy_(torch.from_numpy(vectors))
        widths = [VECTOR] + [FILTERS] * (LAYERS - 1)
        self.layers = nn.ModuleList(nn.Conv1d(width, FILTERS, 3, padding=1) for width in widths)
        self.attention = nn.Conv1d(FILTERS, 1, 1)
        self.hidden = nn.Linear(3 * FILTERS + VECTOR, HIDDEN)
        self.out = nn.Linear(HIDDEN, len(LABELS))
        self.correction = nn.Linear(HIDDEN, sources * len(LABELS), bias=False)
        nn.init.zeros_(self.correction.weight)

    def text(self, pieces, drop=0.0):
        """[batch, HIDDEN]: what is known of each text."""
        present = (pieces != PADDING).float()
        # Whole pieces are left out, as if they were unknown.
        read = present * (torch.rand(pieces.shape) > 0.06) if self.training else present
        vectors = (self.vectors(pieces) * read[:, :, None]).transpose(1, 2)
        present = present[:, None, :]
        states = vectors
        for number, layer in enumerate(self.layers):
            found = F.relu(layer(states)) * present
            states = found if number == 0 else states + found
        count = present.sum(2).clamp(min=1)
        attention = (self.attention(states) + (present - 1) * 1e4).softmax(2)
        text = torch.cat(
            [
                states.amax(2),
                states.sum(2) / count,
                (states * attention).sum(2),
                vectors.sum(2) / count,
            ],
            1,
        )
        text = F.dropout(text, drop, self.training)
        return F.dropout(F.relu(self.hidden(text)), drop, self.training)

    def corrections(self, text, sources):
        """[batch, labels], each text's of its source"""
        every = self.correction(text).view(len(text), -1, len(LABELS))
        mine = every[torch.arange(len(text)), sources]
        return mine * (sources > 0)[:, None]

    def forward(self, pieces, sources, sure):
        """Logits [batch, labels].

        sources: int64 [batch], which source each text looks like; sure: float32 [batch], how much
        """
        text = self.text(pieces)
        return self.out(text) + sure[:, None] * self.corrections(text, sources)


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


def fit(
    model,
    pieces,
    targets,
    known,
    weights,
    seen,
    sources,
    groups,
    teacher,
    trust,
    epochs,
    rate,
    seed,
    report=None,
):
    """Teaches a deep part with AdamW.

    model: the DeepPart to teach
    pieces: list of int arrays; targets: float32 [texts, labels]; known: bool [texts, labels]
    weights: float32 [texts]
    seen: float32 [texts] in (0, 1], the chance that an epoch has the text
    sources: int [texts], 0 for none
    groups: int [texts], each with an intercept of its own while training
    teacher: float32 [texts, labels] logits of the transformer, NaN where it judged nothing
    trust: float32 [texts, labels] in [0, 1], how much the teacher counts against the labels
    report: called with the model after each epoch
    """
    torch.manual_seed(seed)
    draw = np.random.default_rng(seed)
    rest = [p for n, p in model.named_parameters() if n != "vectors.weight"]
    # A source's share of positives is no property of its texts.
    intercept = nn.Embedding(int(groups.max()) + 1, len(LABELS))
    nn.init.zeros_(intercept.weight)
    optimizer = torch.optim.AdamW(
        [
            {"params": [model.vectors.weight], "weight_decay": 0.0, "scale": 0.5},
            {"params": rest, "weight_decay": 0.02, "scale": 1.0},
            {"params": intercept.parameters(), "weight_decay": 0.0, "scale": 1.0},
        ],
        lr=rate,
        fused=True,
    )
    pieces = [row[:MOST_PIECES] for row in pieces]
    judged = ~np.isnan(teacher[:, :1])
    probabilities = (1 / (1 + np.exp(-np.nan_to_num(teacher)))).astype(np.float32)
    shares = (trust * judged).astype(np.float32)
    # What the source does not know is the teacher's to say.
    label_share = np.where(known, 1 - shares, 0).astype(np.float32)
    lengths = np.array([len(row) for row in pieces])
    typical = np.flatnonzero(draw.random(len(seen)) < seen)
    total = int(len(batches.plan(lengths[typical], CELLS, most=MOST_TEXTS)) * epochs)
    progress = Progress("deep part", total, every=100)
    model.train()
    step, average = 0, None
    while step < total:
        chosen = np.flatnonzero(draw.random(len(seen)) < seen)
        for positions in batches.plan(lengths[chosen], CELLS, draw, most=MOST_TEXTS):
            if step == total:
                break
            run = chosen[positions]
            share = min((step + 1) / WARM_UP, max(0.02, 1 - step / total))
            for group in optimizer.param_groups:
                group["lr"] = rate * share * group["scale"]
            ids, _ = batches.fill([pieces[i] for i in run], PADDING)
            source = torch.from_numpy(sources[run])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                text = model.text(ids, drop=0.25)
            text = text.float()
            corrected = model.corrections(text, source)
            corrected = corrected * (torch.rand(len(run), 1) > WITHOUT_CORRECTION)
            logits = model.out(text) + corrected
            labelled = F.binary_cross_entropy_with_logits(
                logits + intercept(torch.from_numpy(groups[run])), torch.from_numpy(targets[run]), reduction="none"
            )
            taught = F.binary_cross_entropy_with_logits(
                logits, torch.from_numpy(probabilities[run]), reduction="none"
            )
            text_weights = torch.from_numpy(weights[run])
            losses = labelled * torch.from_numpy(label_share[run])
            losses = losses + taught * torch.from_numpy(shares[run])
            loss = (losses.sum(1) * text_weights).sum() / (text_weights.sum() * 4)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            average = loss.item() if average is None else 0.99 * average + 0.01 * loss.item()
            step += 1
            progress.step(step, len(run), average)
        if report:
            report(model)
            model.train()
    model.eval()
    return model


def predict(model, pieces, sources, sure):
    """float32 [texts, labels] logits; sources and sure as for DeepPart."""
    model.eval()
    pieces = [row[:MOST_PIECES] for row in pieces]
    logits = np.zeros((len(pieces), len(LABELS)), dtype=np.float32)
    sure = sure.astype(np.float32)
    with torch.no_grad():
        for run in batches.plan([len(row) for row in pieces], CELLS, most=512):
            ids, _ = batches.fill([pieces[i] for i in run], PADDING)
            of_text = torch.from_numpy(sources[run]), torch.from_numpy(sure[run])
            logits[run] = model(ids, *of_text).numpy()
    return logits
