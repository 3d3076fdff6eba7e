"""A BERT encoder in PyTorch, small enough to read and quick on a CPU."""

import math

import torch
import torch.nn.functional as F
from torch import nn


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each with a residual and a layer norm behind it."""

    def __init__(self, hidden, heads, inner, epsilon):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(hidden, 3 * hidden)
        self.attention_out = nn.Linear(hidden, hidden)
        self.attention_norm = nn.LayerNorm(hidden, epsilon)
        self.inner = nn.Linear(hidden, inner)
        self.outer = nn.Linear(inner, hidden)
        self.norm = nn.LayerNorm(hidden, epsilon)

    def forward(self, states, mask):
        batch, length, hidden = states.shape
        size = hidden // self.heads
        query, key, value = (
            self.query_key_value(states)
            .view(batch, length, 3, self.heads, size)
            .permute(2, 0, 3, 1, 4)
            .unbind(0)
        )
        # Written out: on a CPU this trains several times faster than the fused attention.
        weights = torch.softmax(query @ key.transpose(-1, -2) * (1 / math.sqrt(size)) + mask, -1)
        mixed = (weights.to(value.dtype) @ value).transpose(1, 2).reshape(batch, length, hidden)
        states = self.attention_norm(states + self.attention_out(mixed))
        return self.norm(states + self.outer(F.gelu(self.inner(states))))


class Encoder(nn.Module):
    """From token ids to one vector a text, the mean over its tokens."""

    def __init__(self, words, hidden, layers, heads, inner, positions, epsilon):
        super().__init__()
        self.word = nn.Embedding(words, hidden)
        self.position = nn.Embedding(positions, hidden)
        self.norm = nn.LayerNorm(hidden, epsilon)
        self.layers = nn.ModuleList(Layer(hidden, heads, inner, epsilon) for _ in range(layers))

    def forward(self, ids, present):
        """ids: int64 [batch, length]; present: bool [batch, length], False where filled up."""
        states = self.norm(self.word(ids) + self.position.weight[: ids.shape[1]])
        mask = torch.zeros_like(present, dtype=states.dtype)
        mask = mask.masked_fill(~present, -1e4)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, mask)
        weights = present.to(states.dtype)[:, :, None]
        return (states * weights).sum(1) / weights.sum(1)

    @staticmethod
    def of_packed(packed, kept):
        """The encoder of a PackedEncoder with the word vectors whose ids are in kept."""
        encoder = Encoder(
            len(kept),
            packed.hidden,
            packed.layers,
            packed.heads,
            packed.inner,
            packed.positions,
            packed.epsilon,
        )
        tensors = {name: torch.tensor(values) for name, values in packed.tensors.items()}
        with torch.no_grad():
            encoder.word.weight.copy_(tensors["emb.word"][torch.as_tensor(kept)])
            # All tokens are of the first segment, so its vector goes into the positions.
            encoder.position.weight.copy_(
                tensors["emb.pos"].view(packed.positions, -1)
                + tensors["emb.type"][: packed.hidden]
            )
            _copy(encoder.norm, tensors, "emb.ln")
            for number, layer in enumerate(encoder.layers):
                for parameter in ("w", "b"):
                    target = layer.query_key_value
                    target = target.weight if parameter == "w" else target.bias
                    target.copy_(
                        torch.cat([tensors[f"l{number}.{part}.{parameter}"] for part in "qkv"])
                    )
                _copy(layer.attention_out, tensors, f"l{number}.ao")
                _copy(layer.attention_norm, tensors, f"l{number}.aln")
                _copy(layer.inner, tensors, f"l{number}.fi")
                _copy(layer.outer, tensors, f"l{number}.fo")
                _copy(layer.norm, tensors, f"l{number}.oln")
        return encoder


def _copy(module, tensors, name):
    module.weight.copy_(tensors[f"{name}.w"])
    module.bias.copy_(tensors[f"{name}.b"])
