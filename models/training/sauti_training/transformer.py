"""The multilingual transformer: pretrained, then taught on all native texts and the corpus."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import batches, vocabulary
from .encoder import Encoder
from .harms import LABELS
from .progress import Progress

MOST_TOKENS = 80
CELLS = 4096
WARM_UP = 200


class Transformer(nn.Module):
    """Encoder, one hidden layer, one logit a label.

    In training each source adds logits of its own, so that the model need not explain their
    different shares of positives; they are dropped afterwards.
    """

    def __init__(self, packed, kept, sources):
        super().__init__()
        self.encoder = Encoder.of_packed(packed, kept)
        self.hidden = nn.Linear(packed.hidden, packed.hidden)
        self.out = nn.Linear(packed.hidden, len(LABELS))
        self.source = nn.Embedding(sources, len(LABELS))
        nn.init.zeros_(self.source.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, ids, present, sources=None):
        vectors = self.encoder(ids, present).float()
        states = F.dropout(torch.tanh(self.hidden(vectors)), 0.1, self.training)
        logits = self.out(states)
        return logits if sources is None else logits + self.source(sources)


def tokenize(tokenizer, texts):
    """int32 arrays of at most MOST_TOKENS ids."""
    tokenizer.enable_truncation(MOST_TOKENS)
    encodings = tokenizer.encode_batch([text[:900] for text in texts])
    return [np.array(encoding.ids, dtype=np.int32) for encoding in encodings]


def fit(model, tokens, targets, known, weights, sources, epochs, rate, frozen_layers, seed):
    """Teaches the model with AdamW in bfloat16.

    tokens: list of int arrays; targets: float32 [texts, labels]; known: bool [texts, labels]
    weights: float32 [texts]; sources: int [texts]
    frozen_layers: the lowest layers and the word vectors stay as they are, and with them what the
        pretrained model knows of languages without labelled texts
    """
    torch.manual_seed(seed)
    draw = np.random.default_rng(seed)
    frozen = [model.encoder.word, model.encoder.position, model.encoder.norm]
    for module in frozen + list(model.encoder.layers[:frozen_layers]):
        module.requires_grad_(False)
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    groups = [
        {"params": [p for n, p in named if n.startswith("encoder.")], "scale": 1.0},
        {"params": [p for n, p in named if not n.startswith("encoder.")], "scale": 8.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=rate, weight_decay=0.01, betas=(0.9, 0.98))
    lengths = [len(row) for row in tokens]
    total = int(len(batches.plan(lengths, CELLS)) * epochs)
    progress = Progress("transformer", total)
    warm_up = min(WARM_UP, max(1, total // 10))
    model.train()
    step, average = 0, None
    while step < total:
        for run in batches.plan(lengths, CELLS, draw):
            if step == total:
                break
            share = min((step + 1) / warm_up, max(0.02, 1 - step / total))
            for group in optimizer.param_groups:
                group["lr"] = rate * share * group["scale"]
            ids, present = batches.fill([tokens[i] for i in run], vocabulary.PADDING)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(ids, present, torch.from_numpy(sources[run]))
            counts = torch.from_numpy(known[run] * weights[run, None]).float()
            losses = F.binary_cross_entropy_with_logits(
                logits, torch.from_numpy(targets[run]), reduction="none"
            )
            loss = (losses * counts).sum() / counts.sum()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            average = loss.item() if average is None else 0.98 * average + 0.02 * loss.item()
            step += 1
            progress.step(step, len(run), average)


def predict(model, tokens, name="transformer judges"):
    """float32 [texts, labels] logits."""
    model.eval()
    logits = np.zeros((len(tokens), len(LABELS)), dtype=np.float32)
    runs = batches.plan([len(row) for row in tokens], CELLS)
    progress = Progress(name, len(runs), every=200)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for number, run in enumerate(runs, 1):
            ids, present = batches.fill([tokens[i] for i in run], vocabulary.PADDING)
            logits[run] = model(ids, present).float().numpy()
            progress.step(number, len(run))
    return logits
