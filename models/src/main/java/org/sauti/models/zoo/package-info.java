/**
 * Model folders: a model file, a manifest that pins its labels, input, calibration and thresholds
 * to exactly that file, and whatever the input needs (such as a tokenizer).
 *
 * <p>{@link org.sauti.models.zoo.ModelFolder#open} is the way in. Plain Java; running a model is
 * the classify stage's business. A {@code manifest.json} reads like this; {@code measured} may be
 * left out, and so may languages other than {@code *}, which stands for all of them:
 *
 * <pre>{@code
 * {"name": "fast", "version": "0.1.0", "description": "...", "licence": "Apache-2.0",
 *  "created": "2026-11-23", "file": "model.onnx", "sha256": "...",
 *  "labels": ["gender_abuse", "threat"],
 *  "input": {"kind": "hashed-ngrams", "buckets": 524288, "wordNgrams": [1, 2],
 *            "charNgrams": [2, 5], "maxFeatures": 4096, "version": 1},
 *  "output": {"name": "logits", "activation": "sigmoid"},
 *  "calibration": {
 *    "*": {"gender_abuse": {"slope": 1, "intercept": 0, "threshold": 0.5},
 *          "threat": {"slope": 1, "intercept": 0, "threshold": 0.5}},
 *    "en": {"threat": {"slope": 1.1, "intercept": -0.2, "threshold": 0.4, "measured":
 *      {"n": 900, "positives": 80, "precision": [0.8, 0.7, 0.9], "recall": [0.6, 0.5, 0.7],
 *       "f1": 0.69, "ece": 0.02}}}}}
 * }</pre>
 *
 * <p>A transformer has the input {@code {"kind": "tokens", "tokenizer": "tokenizer.json",
 * "maxLength": 128}}, with {@code "padId"} (0) and {@code "text"} ({@code original} or {@code
 * normalized}) if they differ from that, and {@code "tokenizerSha256"} if its file is pinned too.
 *
 * <p>Each of {@code labels} says what one output stands for: a harm, several as in {@code
 * "gender_abuse+toxic"}, or {@code "none"}. Where outputs share a harm, it is as likely as they are
 * together when they exclude each other ({@code softmax}), else as likely as the likeliest. {@code
 * output} may have {@code "names"}, what the model's makers call its labels.
 */
package org.sauti.models.zoo;
