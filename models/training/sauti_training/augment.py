"""Copies of training texts as people disguise or mistype them, with the labels of the original.

What normalisation undoes anyway (case, look-alikes, leetspeak, letter spacing) is in it too, so
that training sees the same leftovers as production. The same seed gives the same copies.
"""

import gzip
import json
import random
from pathlib import Path

LEET = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "$", "t": "7"})
LOOK_ALIKES = str.maketrans(
    {"a": "\u0430", "c": "\u0441", "e": "\u0435", "o": "\u043e", "p": "\u0440", "x": "\u0445"}
)
EMOJI = ("\U0001f602", "\U0001f621", "\U0001f644", "\u2764\ufe0f", "\U0001f480", "\U0001f91d")


def swap(word, draw):
    """Two inner letters in each other's place."""
    if len(word) < 4:
        return word
    at = draw.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def drop(word, draw):
    """One inner letter left out."""
    if len(word) < 4:
        return word
    at = draw.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1 :]


def double(word, draw):
    """One letter typed twice."""
    at = draw.randrange(len(word))
    return word[: at + 1] + word[at:]


def stretch(word, draw):
    """One letter held down."""
    at = draw.randrange(len(word))
    return word[:at] + word[at] * draw.randint(3, 6) + word[at + 1 :]


def leet(word, draw):
    return word.translate(LEET)


def look_alikes(word, draw):
    return word.translate(LOOK_ALIKES)


def spaced(word, draw):
    """Letters apart, as in b i t c h."""
    return draw.choice((" ", ".", "-", "*")).join(word) if 3 < len(word) < 12 else word


def masked(word, draw):
    """An inner letter as an asterisk."""
    if len(word) < 4:
        return word
    at = draw.randrange(1, len(word) - 1)
    return word[:at] + "*" + word[at + 1 :]


WORD_CHANGES = (swap, swap, swap, drop, drop, double, stretch, leet, look_alikes, spaced, masked)


def disguised(text, draw):
    """The text with some of its longer words changed, and perhaps other trimmings."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    for at in draw.sample(long, min(len(long), draw.randint(1, 3))):
        words[at] = draw.choice(WORD_CHANGES)(words[at], draw)
    changed = " ".join(words)
    trimming = draw.random()
    if trimming < 0.1:
        changed = changed.upper()
    elif trimming < 0.2:
        changed = f"{changed} {draw.choice(EMOJI)}"
    elif trimming < 0.3:
        changed = f"@user {changed}"
    return changed


def write(files, output, share, seed):
    """Writes changed copies of the training texts in files.

    files: JSON Lines, plain or gzip; records that are not for training are left out
    output: one JSON Lines file; each record has augmented: true
    share: function of a record, the chance in [0, 1] that it gets a copy
    Returns the number of copies.
    """
    draw = random.Random(seed)
    count = 0
    with open(output, "w", encoding="utf-8") as out:
        for file in map(Path, files):
            if ".dev." in file.name:
                continue
            opened = gzip.open if file.suffix == ".gz" else open
            with opened(file, "rt", encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    if record.get("split", "train") != "train" or draw.random() > share(record):
                        continue
                    text = disguised(record["text"], draw)
                    if text != record["text"]:
                        record.update(text=text, id=record["id"] + "-a", augmented=True)
                        record.pop("spans", None)
                        out.write(json.dumps(record, ensure_ascii=False) + "\n")
                        count += 1
    return count
