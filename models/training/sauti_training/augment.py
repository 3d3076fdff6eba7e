"""Copies of training texts as people disguise or mistype them, with the labels of the original.

What normalisation undoes anyway (case, look-alikes, leetspeak, letter spacing) is in it too, so
that training sees the same leftovers as production. The same seed gives the same copies.
"""

import gzip
import json
import random
import unicodedata
from pathlib import Path

LEET = {"a": "4@", "e": "3", "i": "1!", "o": "0", "s": "$5", "t": "7", "b": "8", "g": "9"}
LOOK_ALIKES = str.maketrans(
    {"a": "\u0430", "c": "\u0441", "e": "\u0435", "o": "\u043e", "p": "\u0440", "x": "\u0445"}
)
ACCENTS = ("\u0300", "\u0301", "\u0302", "\u0308")
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
    """Some or all of the letters as digits that look like them."""
    chance = draw.choice((0.5, 1.0))
    return "".join(
        draw.choice(LEET[letter]) if letter in LEET and draw.random() < chance else letter
        for letter in word
    )


def accents(word, draw):
    """Accents left out where there are some, else put on one letter."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not _is_accent(c))
    if plain != word:
        return unicodedata.normalize("NFC", plain)
    letters = [at for at, letter in enumerate(word) if letter in "aeiouncAEIOUNC"]
    if not letters:
        return word
    at = draw.choice(letters) + 1
    return unicodedata.normalize("NFC", word[:at] + draw.choice(ACCENTS) + word[at:])


def _is_accent(character):
    return "\u0300" <= character <= "\u036f"


def interrupted(word, draw):
    """A sign inside the word."""
    if len(word) < 4:
        return word
    at = draw.randrange(1, len(word))
    return word[:at] + draw.choice((".", "-", "_", "'", "/", "~")) + word[at:]


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


WORD_CHANGES = (
    (swap,) * 4
    + (drop,) * 4
    + (double, double, stretch, leet, leet, look_alikes)
    + (spaced, spaced, masked, accents, interrupted)
)


def disguised(text, draw):
    """The text with some of its longer words changed, and perhaps other trimmings."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    # One way to disguise a text: a person keeps to it, and some texts are disguised throughout.
    changes = draw.sample(WORD_CHANGES, draw.randint(1, 2))
    most = draw.choice((2, 3, 5, len(words)))
    for at in draw.sample(long, min(len(long), most)):
        words[at] = draw.choice(changes)(words[at], draw)
    if len(words) > 2 and draw.random() < 0.12:
        at = draw.randrange(len(words) - 1)
        words[at : at + 2] = [words[at] + words[at + 1]]
    changed = " ".join(words)
    trimming = draw.random()
    if trimming < 0.1:
        changed = changed.upper()
    elif trimming < 0.2:
        changed = f"{changed} {draw.choice(EMOJI)}"
    elif trimming < 0.3:
        changed = f"@user {changed}"
    return changed


def write(files, output, copies, seed):
    """Writes changed copies of the training texts in files.

    files: JSON Lines, plain or gzip; records that are not for training are left out
    output: one JSON Lines file; each record has augmented: true
    copies: function of a record, how many copies it gets on average
    Returns the number of copies.
    """
    draw = random.Random(seed)
    count = 0
    with open(output, "w", encoding="utf-8") as out:
        for record in _training_records(files):
            number = int(copies(record) + draw.random())
            for copy in range(number):
                text = disguised(record["text"], draw)
                if text != record["text"]:
                    changed = dict(record, text=text, id=f"{record['id']}-a{copy}", augmented=True)
                    changed.pop("spans", None)
                    out.write(json.dumps(changed, ensure_ascii=False) + "\n")
                    count += 1
    return count


def write_mixed(files, output, each, seed):
    """Writes texts without labels for the transformer to judge: the beginning of one text with the
    end of another in the same language, and texts with words of others in place of their own.

    files, output: as for write; each: how many texts are made from each text
    Returns the number of texts.
    """
    draw = random.Random(seed)
    by_language = {}
    for record in _training_records(files):
        by_language.setdefault(record["lang"], []).append(record)
    count = 0
    with open(output, "w", encoding="utf-8") as out:
        for language, records in sorted(by_language.items()):
            # Written without spaces: the units that change places are pairs of letters.
            apart = sum(" " in record["text"] for record in records) > len(records) / 2
            units = [_units(record["text"], apart) for record in records]
            every = [unit for text in units for unit in text]
            glue = " " if apart else ""
            for record, mine in zip(records, units):
                for copy in range(each):
                    if copy % 2:
                        other = units[draw.randrange(len(units))]
                        mixed = mine[: draw.randint(1, len(mine))]
                        mixed = mixed + other[draw.randrange(len(other)) :]
                    else:
                        chance = draw.choice((0.1, 0.2, 0.35))
                        mixed = [
                            draw.choice(every) if draw.random() < chance else unit for unit in mine
                        ]
                    changed = {
                        "id": f"{record['id']}-m{copy}",
                        "text": glue.join(mixed),
                        "lang": language,
                        "source": record["source"],
                        "labels": {},
                        "augmented": True,
                    }
                    out.write(json.dumps(changed, ensure_ascii=False) + "\n")
                    count += 1
    return count


def _units(text, apart):
    if apart:
        return text.split(" ")
    return [text[at : at + 2] for at in range(0, len(text), 2)]


def _training_records(files):
    for file in map(Path, files):
        if ".dev." in file.name:
            continue
        opened = gzip.open if file.suffix == ".gz" else open
        with opened(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                if record.get("split", "train") == "train":
                    yield record
