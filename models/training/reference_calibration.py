#!/usr/bin/env python3
"""Writes what training's own calibration makes of some invented logits, for the tests of classify:
they hold the Java code that calibrates added models to it.

    .venv/bin/python models/training/reference_calibration.py \
        classify/src/test/resources/org/sauti/classify/calibrate/reference.json
"""

import argparse
import json
from pathlib import Path

import numpy as np

from sauti_training import calibration

SEED = 20261123


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    output = parser.parse_args().output
    generator = np.random.default_rng(SEED)
    cases = [
        # sizes of the strata, share of positives, how far the classes are apart, precision floor
        case(generator, [300, 150], 0.3, 2.0, 0.6),
        case(generator, [450], 0.15, 4.0, 0.5),
        case(generator, [90, 60, 250], 0.4, 0.3, 0.6),
        case(generator, [220], 0.5, 30.0, 0.5),
    ]
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(cases) + "\n", "utf-8")


def case(generator, sizes, share, apart, floor):
    size = sum(sizes)
    truth = generator.random(size) < share
    # Rounded, so that some texts have the same logit.
    logits = np.round(generator.normal(0, 1.5, size) + apart * (truth - 0.7), 2)
    strata = np.array([f"source{index}" for index, n in enumerate(sizes) for _ in range(n)])
    groups = np.array([f"g{index // 3}" for index in range(size)])
    fitted = calibration.calibrate(logits, truth, strata, floor)
    return {
        "floor": floor,
        "logits": logits.tolist(),
        "positive": truth.tolist(),
        "sources": strata.tolist(),
        "groups": groups.tolist(),
        "slope": fitted.slope,
        "intercept": fitted.intercept,
        "threshold": fitted.threshold,
        "measured": calibration.measure(logits, truth, strata, floor, groups),
    }


if __name__ == "__main__":
    main()
