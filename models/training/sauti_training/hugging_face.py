"""Writes an encoder with its classifier as an export of Hugging Face's tools looks: model.onnx,
tokenizer.json, config.json. `./sauti model add` makes a model of the zoo of it."""

import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .pretrained import BLOCK

OPSET = 17


class _Inference(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.encoder, self.hidden, self.out = model.encoder, model.hidden, model.out

    def forward(self, input_ids, attention_mask):
        vectors = self.encoder(input_ids, attention_mask > 0)
        return self.out(torch.tanh(self.hidden(vectors)))


def write(folder, model, tokenizer, word_scales, labels, name, longest):
    """Matrices in eight bits (onnxruntime's dynamic quantisation), word vectors in four or eight.

    word_scales: float32 [words, hidden / 32] of 4-bit word vectors, which stay exactly as they are;
        None for word vectors that are to be rounded to eight bits
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain, rounded = Path(scratch) / "plain.onnx", Path(scratch) / "rounded.onnx"
        _export(model, plain)
        quantize_dynamic(
            plain,
            rounded,
            weight_type=QuantType.QInt8,
            per_channel=True,
            # Seven bits: eight overflow on processors without VNNI instructions.
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm"],
            extra_options={"MatMulConstBOnly": True},
        )
        graph = onnx.load(str(rounded))
    vectors = model.encoder.word.weight.detach().numpy()
    if word_scales is None:
        _eight_bit_words(graph, vectors)
    else:
        _four_bit_words(graph, vectors, word_scales)
    onnx.save(graph, str(folder / "model.onnx"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(folder / "tokenizer.json"))
    config = {
        "_name_or_path": name,
        "model_type": "bert",
        "problem_type": "multi_label_classification",
        "id2label": {str(number): label for number, label in enumerate(labels)},
        "label2id": {label: number for number, label in enumerate(labels)},
        "max_position_embeddings": longest,
        "pad_token_id": tokenizer.token_to_id("<pad>") or 0,
        "vocab_size": len(vectors),
    }
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", "utf-8")


def _export(model, file):
    model.eval()
    ids = torch.randint(4, 100, (2, 16))
    present = torch.ones(2, 16, dtype=torch.long)
    texts = {0: "batch", 1: "sequence"}
    torch.onnx.export(
        _Inference(model),
        (ids, present),
        str(file),
        input_names=["input_ids", "attention_mask"],
        output_names=["logits"],
        dynamic_axes={"input_ids": texts, "attention_mask": texts, "logits": {0: "batch"}},
        opset_version=OPSET,
    )


def _take_words_out(graph, shape):
    """Removes the table of word vectors; returns the node that looks them up."""
    tables = {i.name for i in graph.graph.initializer if list(i.dims) == list(shape)}
    node = next(n for n in graph.graph.node if n.op_type == "Gather" and n.input[0] in tables)
    table = next(i for i in graph.graph.initializer if i.name == node.input[0])
    graph.graph.initializer.remove(table)
    return node


def _put_in_place_of(graph, node, replacements):
    at = list(graph.graph.node).index(node)
    graph.graph.node.remove(node)
    for offset, replacement in enumerate(replacements):
        graph.graph.node.insert(at + offset, replacement)


def _four_bit_words(graph, vectors, scales):
    steps = np.zeros_like(vectors).reshape(-1, BLOCK)
    blocks, each = vectors.reshape(-1, BLOCK), scales.reshape(-1, 1)
    np.divide(blocks, each, out=steps, where=each != 0)
    steps = np.rint(steps)
    if not np.allclose(steps * each, blocks, atol=1e-6):
        raise ValueError("the word vectors are no longer those of the pretrained encoder")
    node = _take_words_out(graph, vectors.shape)
    nibbles = (steps.astype(np.int16) & 15).astype(np.uint8).reshape(-1)
    table = TensorProto(name="words", data_type=TensorProto.INT4, dims=vectors.shape)
    table.raw_data = (nibbles[0::2] | (nibbles[1::2] << 4)).astype(np.uint8).tobytes()
    graph.graph.initializer.extend(
        [table, numpy_helper.from_array(scales.astype(np.float32), "word_scales")]
    )
    lookup = helper.make_node(
        "GatherBlockQuantized",
        ["words", node.input[1], "word_scales"],
        [node.output[0]],
        domain="com.microsoft",
        gather_axis=0,
        quantize_axis=1,
        block_size=BLOCK,
    )
    _put_in_place_of(graph, node, [lookup])
    if all(opset.domain != "com.microsoft" for opset in graph.opset_import):
        graph.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    graph.ir_version = 10  # the first with four-bit integers


def _eight_bit_words(graph, vectors):
    scales = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-9) / 127
    node = _take_words_out(graph, vectors.shape)
    graph.graph.initializer.extend(
        [
            numpy_helper.from_array(np.rint(vectors / scales).astype(np.int8), "words"),
            numpy_helper.from_array(scales.astype(np.float32), "word_scales"),
        ]
    )
    _put_in_place_of(
        graph,
        node,
        [
            helper.make_node("Gather", ["words", node.input[1]], ["word_steps"]),
            helper.make_node("Cast", ["word_steps"], ["word_floats"], to=TensorProto.FLOAT),
            helper.make_node("Gather", ["word_scales", node.input[1]], ["word_scale"]),
            helper.make_node("Mul", ["word_floats", "word_scale"], [node.output[0]]),
        ],
    )
