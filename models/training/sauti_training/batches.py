"""Batches of texts of similar length."""

import numpy as np
import torch


def plan(lengths, cells, draw=None, most=10**9):
    """Lists of positions, each list at most `cells` ids when filled up to its longest.

    draw: numpy Generator to mix with, None for the order of the lengths
    """
    lengths = np.asarray(lengths)
    keys = lengths if draw is None else lengths + draw.random(len(lengths)) * 4
    runs, run, longest = [], [], 0
    for position in np.argsort(keys, kind="stable"):
        length = lengths[position]
        if run and (max(longest, length) * (len(run) + 1) > cells or len(run) == most):
            runs.append(run)
            run, longest = [], 0
        run.append(position)
        longest = max(longest, length)
    if run:
        runs.append(run)
    if draw is not None:
        draw.shuffle(runs)
    return runs


def fill(rows, padding, multiple=8):
    """int64 [batch, length] ids and bool [batch, length], False where filled up."""
    longest = max(len(row) for row in rows)
    longest = -(-longest // multiple) * multiple
    ids = np.full((len(rows), longest), padding, dtype=np.int64)
    present = np.zeros((len(rows), longest), dtype=bool)
    for number, row in enumerate(rows):
        ids[number, : len(row)] = row
        present[number, : len(row)] = True
    return torch.from_numpy(ids), torch.from_numpy(present)
