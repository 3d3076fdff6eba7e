"""The pieces of words that the models read: those of the pretrained encoder that our texts need."""

import json
import unicodedata
from pathlib import Path

import numpy as np
from tokenizers import (
    Regex,
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
)

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
PADDING = 1
UNKNOWN = 3

# Letters of the languages that Sauti knows.
SCRIPTS = (
    "LATIN",
    "CYRILLIC",
    "ARABIC",
    "DEVANAGARI",
    "BENGALI",
    "TAMIL",
    "THAI",
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
)
SEEN_NATIVE = 2
SEEN_TRANSLATED = 10
USUAL = 45_000  # the pieces are ordered by how usual they are
LONGEST_TEXT = 600


def choose(packed, native, translated):
    """Ids of the pieces to keep, in order: seen in our texts, or usual in a script we know.

    native, translated: normalised texts
    """
    tokenizer = build(packed.pieces, packed.scores)
    seen = _count(tokenizer, native, len(packed.pieces))
    seen_translated = _count(tokenizer, translated, len(packed.pieces))
    kept = list(range(len(SPECIAL)))
    for piece_id in range(len(SPECIAL), len(packed.pieces)):
        piece = packed.pieces[piece_id]
        usual = (
            (piece_id < USUAL or len(piece) == 1)
            and piece == piece.lower()
            and _in_known_script(piece)
        )
        if (
            usual
            or seen[piece_id] >= SEEN_NATIVE
            or seen_translated[piece_id] >= SEEN_TRANSLATED
        ):
            kept.append(piece_id)
    return np.array(kept)


def build(pieces, scores):
    """A tokenizer for normalised texts; every text is <s> pieces </s>."""
    tokenizer = Tokenizer(
        models.Unigram(
            [(piece, float(score)) for piece, score in zip(pieces, scores)], unk_id=UNKNOWN
        )
    )
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace("\u2581", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace("\u2581")
    tokenizer.post_processor = processors.TemplateProcessing(
        "<s> $A </s>", "<s> $A </s> $B </s>", [("<s>", 0), ("</s>", 2)]
    )
    tokenizer.add_special_tokens(list(SPECIAL))
    return tokenizer


def write_pieces(packed, kept, file):
    """The file that org.sauti.classify.encode.PieceVocabulary reads: no special tokens."""
    with open(file, "w", encoding="utf-8") as out:
        for piece_id in kept[len(SPECIAL) :]:
            out.write(f"{packed.pieces[piece_id]}\t{packed.scores[piece_id]:.4f}\n")


def read_texts(folder):
    """The normalised texts of a folder that FeatureExport wrote."""
    with open(Path(folder) / "rows.jsonl", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def _count(tokenizer, texts, size):
    counts = np.zeros(size, dtype=np.int64)
    for start in range(0, len(texts), 5000):
        batch = [text[:LONGEST_TEXT] for text in texts[start : start + 5000]]
        for encoding in tokenizer.encode_batch(batch):
            np.add.at(counts, encoding.ids, 1)
    return counts


def _in_known_script(piece):
    return all(
        unicodedata.name(symbol, "").startswith(SCRIPTS) for symbol in piece if symbol.isalpha()
    )
