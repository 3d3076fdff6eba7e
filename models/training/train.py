#!/usr/bin/env python3
"""Trains the fast model and writes its folder: model.onnx, manifest.json, CARD.md."""

import argparse
import datetime
import hashlib
import json
import time
from pathlib import Path

import numpy as np

from sauti_training import evaluation, features, java_features, onnx_model, regression
from sauti_training.agreement import write_agreement
from sauti_training.card import write_card
from sauti_training.harms import LABELS

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
SEED = 20261123
VERSION = "0.1.0"

# How much a text counts.
WEAK_SOURCE = 0.5
TRANSLATED = 0.3
TRANSLATED_SHARE = 1 / 3
CORPUS = 2.0
# The language is left out of so many training texts, so that the model does without it.
WITHOUT_LANGUAGE = 0.15


def main():
    arguments = parse_arguments()
    arguments.work.mkdir(parents=True, exist_ok=True)
    if not arguments.keep_features:
        export_features(arguments)
    data = read_data(arguments)
    train = data["train"]
    print(f"{len(train)} texts to train on, {len(data['dev'])} to measure on")

    started = time.monotonic()
    names, sources = np.unique(train.sources.astype(str), return_inverse=True)
    model = regression.fit(
        train,
        text_weights(train)[:, None],
        sources,
        l2=arguments.l2,
        iterations=arguments.iterations,
    )
    seconds = time.monotonic() - started
    print(f"trained in {seconds:.0f} s on {len(names)} sources")

    quantized = onnx_model.quantize(model)
    arguments.model.mkdir(parents=True, exist_ok=True)
    file = arguments.model / "model.onnx"
    onnx_model.write_onnx(quantized, file)
    report(arguments, quantized, data, file, seconds)
    write_agreement(
        HERE / "agreement-texts.jsonl",
        arguments.work / "agreement",
        quantized,
        HERE / "agreement.json",
    )


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--open", type=Path, required=True, help="folder of open data")
    parser.add_argument("--translated", type=Path, help="folder of translated rows, optional")
    parser.add_argument("--corpus", type=Path, default=REPOSITORY / "models" / "corpus")
    parser.add_argument(
        "--model", type=Path, default=REPOSITORY / "models" / "zoo" / "fast", help="output folder"
    )
    parser.add_argument("--work", type=Path, required=True, help="folder for features (2 GB)")
    parser.add_argument(
        "--keep-features", action="store_true", help="use the features of the last run"
    )
    parser.add_argument("--l2", type=float, default=5.0)
    parser.add_argument("--iterations", type=int, default=50)
    parser.add_argument(
        "--created",
        type=datetime.date.fromisoformat,
        default=datetime.datetime.now(datetime.timezone.utc).date(),
        help="the day in the manifest (today)",
    )
    return parser.parse_args()


def export_features(arguments):
    exports = {
        "open": sorted(arguments.open.glob("*.jsonl.gz")),
        "corpus": sorted(arguments.corpus.glob("*.jsonl")),
        "translated": sorted(arguments.translated.glob("*.jsonl.gz"))
        if arguments.translated
        else [],
        "agreement": [HERE / "agreement-texts.jsonl"],
    }
    for name, files in exports.items():
        if files:
            java_features.export(REPOSITORY, files, arguments.work / name)


def read_data(arguments):
    """The texts to train on and those to measure on. Translated rows are never measured on."""
    native = features.concatenate(
        features.read_texts(arguments.work / name) for name in ("open", "corpus")
    )
    parts = [native.select(native.splits == "train")]
    if arguments.translated:
        translated = features.read_texts(arguments.work / "translated")
        drawn = np.random.default_rng(SEED).random(len(translated)) < TRANSLATED_SHARE
        parts.append(translated.select(drawn))
    train = features.concatenate(parts)
    drop_languages(train)
    return {"train": train, "dev": native.select(native.splits == "dev")}


def drop_languages(texts):
    """Sets the weight of the language, which is each text's first feature, to 0 in some texts."""
    without = np.random.default_rng(SEED).random(len(texts)) < WITHOUT_LANGUAGE
    texts.features.data[texts.features.indptr[:-1][without]] = 0


def text_weights(texts):
    weights = np.ones(len(texts), dtype=np.float32)
    for row, record in enumerate(texts.rows):
        if record.get("translated_from"):
            weights[row] = TRANSLATED
        elif record["source"] == "sauti_corpus":
            weights[row] = CORPUS
        if record.get("weak"):
            weights[row] *= WEAK_SOURCE
    return weights


def report(arguments, model, data, file, seconds):
    """Measures the model as it is shipped, and writes manifest and card."""
    dev = data["dev"]
    logits = model.logits(dev.features)
    settings = features.read_settings(arguments.work / "open")
    manifest = {
        "name": arguments.model.name,
        "version": VERSION,
        "description": "Hashed n-grams and one linear layer; sees every comment first",
        "licence": "Apache-2.0",
        "created": arguments.created.isoformat(),
        "file": file.name,
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "labels": list(LABELS),
        "input": {
            "kind": "hashed-ngrams",
            "buckets": settings["buckets"],
            "wordNgrams": [settings["wordNgrams"]["min"], settings["wordNgrams"]["max"]],
            "charNgrams": [settings["charNgrams"]["min"], settings["charNgrams"]["max"]],
            "maxFeatures": settings["maxFeatures"],
            "version": settings["version"],
        },
        "output": {"name": "logits", "activation": "sigmoid"},
        "calibration": evaluation.calibrations(dev, logits),
    }
    path = arguments.model / "manifest.json"
    path.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", "utf-8")

    sources = evaluation.by_source(dev, logits)
    own = dev.sources == "sauti_corpus"
    corpus = evaluation.corpus_by_language(
        dev.select(own), logits[own], manifest["calibration"]
    )
    write_card(
        arguments.model / "CARD.md", manifest, sources, corpus, data_table(data["train"]), seconds
    )
    for row in sources:
        if row["baseline"]:
            print(
                f"{row['source']:16} {row['label']:13} macro-F1 {row['macro_f1']:.3f}"
                f" ({row['macro_f1'] - row['baseline']:+.3f})"
            )


def data_table(train):
    """Name, licence, paper and number of training texts of each source."""
    translated = np.array([bool(record.get("translated_from")) for record in train.rows])
    rows = []
    for line in (HERE / "sources.tsv").read_text("utf-8").splitlines():
        name, licence, paper = line.split("\t")
        mask = train.sources == name
        rows.append((name, licence, paper, int((mask & ~translated).sum())))
        if (mask & translated).any():
            rows.append(
                (
                    f"{name}, machine-translated",
                    licence,
                    f"{paper}; translated by dictionary and Apertium",
                    int((mask & translated).sum()),
                )
            )
    return rows


if __name__ == "__main__":
    main()
