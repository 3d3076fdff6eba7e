"""Measures a model on dev texts, by label, language and source."""

import numpy as np

from . import calibration
from .harms import LABELS, OVERALL_LABELS

ANY_LANGUAGE = "*"
# Macro-F1 of one TF-IDF (words 1-2, characters 2-5) logistic regression a source, threshold chosen
# on dev: what a specialist for one source reaches.
LINEAR_BASELINES = {
    ("edos", "gender_abuse"): 0.771,
    ("guest_misogyny", "gender_abuse"): 0.735,
    ("uli_en", "gender_abuse"): 0.670,
    ("uli_hi", "gender_abuse"): 0.654,
    ("uli_ta", "gender_abuse"): 0.751,
    ("swsr", "gender_abuse"): 0.785,
    ("kor_beep", "gender_abuse"): 0.805,
    ("bdshs", "gender_abuse"): 0.816,
    ("ruhsold", "gender_abuse"): 0.918,
    ("told_br", "gender_abuse"): 0.705,
    ("pejorativity_it", "gender_abuse"): 0.741,
    ("mlma_ar", "gender_abuse"): 0.762,
    ("convabuse", "gender_abuse"): 0.813,
    ("cold", "toxic"): 0.902,
    ("ro_offense", "toxic"): 0.832,
    ("germeval2018", "toxic"): 0.779,
    ("gahd_de", "toxic"): 0.729,
}


def groups_of(texts):
    """What belongs together: a group of the corpus, else the text alone."""
    return [record.get("group") or record["id"] for record in texts.rows]


def strata_of(texts):
    """The source and language of each text."""
    return np.array(
        [f"{source} {language}" for source, language in zip(texts.sources, texts.languages)]
    )


def calibrations(texts, logits):
    """The manifest's calibration: for every label a multilingual one, and for each language those
    that it has data enough for."""
    result = {ANY_LANGUAGE: {}}
    groups = np.array(groups_of(texts), dtype=str)
    strata = strata_of(texts)

    def entry(mask, column, usual=None):
        truth = texts.targets[mask, column] >= 0.5
        values = logits[mask, column]
        floor = (
            calibration.PRECISION_FLOOR_OVERALL
            if LABELS[column] in OVERALL_LABELS
            else calibration.PRECISION_FLOOR_HARM
        )
        fitted = calibration.calibrate(values, truth, strata[mask], floor, usual)
        measured = calibration.measure(values, truth, strata[mask], floor, groups[mask], usual)
        return fitted, {
            "slope": round(fitted.slope, 6),
            "intercept": round(fitted.intercept, 6),
            "threshold": round(fitted.threshold, 4),
            "measured": measured,
        }

    for column, label in enumerate(LABELS):
        known = texts.known[:, column]
        usual, result[ANY_LANGUAGE][label] = entry(known, column)
        for language in sorted(set(texts.languages)):
            mask = known & (texts.languages == language)
            positives = int((texts.targets[mask, column] >= 0.5).sum())
            enough = (
                mask.sum() >= calibration.FEWEST_TEXTS
                and calibration.FEWEST_POSITIVES
                <= positives
                <= mask.sum() - calibration.FEWEST_POSITIVES
            )
            if enough:
                result.setdefault(language, {})[label] = entry(mask, column, usual)[1]
    return result


def by_source(texts, logits, calibrated):
    """One row a source and label with enough of both classes: n, positives, best macro-F1, and
    macro-F1 at the thresholds of calibrated, the manifest's calibration."""
    rows = []
    for source in sorted(set(texts.sources)):
        for column, label in enumerate(LABELS):
            mask = (texts.sources == source) & texts.known[:, column]
            truth = texts.targets[mask, column] >= 0.5
            if min(truth.sum(), (~truth).sum()) < 10:
                continue
            rows.append(
                {
                    "source": source,
                    "label": label,
                    "n": int(mask.sum()),
                    "positives": int(truth.sum()),
                    "macro_f1": calibration.best_macro_f1(truth, logits[mask, column]),
                    "baseline": LINEAR_BASELINES.get((source, label)),
                    "shipped_macro_f1": calibration.macro_f1(
                        truth,
                        flagged(texts.languages[mask], logits[mask, column], label, calibrated),
                    ),
                }
            )
    return rows


def flagged(languages, logits, label, calibrated):
    """Bool [texts]: which texts reach the threshold that is shipped for their language."""
    result = np.zeros(len(logits), dtype=bool)
    for language in set(languages):
        entry = calibrated.get(language, {}).get(label) or calibrated[ANY_LANGUAGE][label]
        fitted = calibration.Calibration(entry["slope"], entry["intercept"], entry["threshold"])
        mask = languages == language
        result[mask] = fitted.probabilities(logits[mask]) >= entry["threshold"]
    return result


def corpus_by_language(texts, logits, calibrated):
    """Corpus texts at the shipped threshold for gender_abuse, by language."""
    rows = []
    for language in sorted(set(texts.languages)):
        mask = texts.languages == language
        truth = texts.targets[mask, 0] >= 0.5
        if min(truth.sum(), (~truth).sum()) < 10:
            continue
        found = flagged(texts.languages[mask], logits[mask, 0], LABELS[0], calibrated)
        rows.append(
            {
                "language": language,
                "n": int(mask.sum()),
                "positives": int(truth.sum()),
                "recall": float(found[truth].mean()),
                "false_positives": float(found[~truth].mean()),
                "macro_f1": calibration.best_macro_f1(truth, logits[mask, 0]),
            }
        )
    return rows
