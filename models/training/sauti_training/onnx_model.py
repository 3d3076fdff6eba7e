"""The model file: tables of eight-bit weights, looked up and summed, and the deep part beside them."""

from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from . import deep
from .harms import LABELS

OPSET = 17
# Holds a layer at 0 whatever else comes in.
FAR = 1e4


@dataclass(frozen=True)
class WidePart:
    """logits = (features @ table) * scales + bias; table is int8 [buckets, labels]."""

    table: np.ndarray
    scales: np.ndarray
    bias: np.ndarray

    def logits(self, features):
        """Computed in double precision, as a reference for what a runtime computes."""
        sums = features.astype(np.float64) @ self.table.astype(np.float64)
        return sums * self.scales.astype(np.float64) + self.bias.astype(np.float64)


def quantize(model, outliers=1e-5):
    """Rounds each label's weights to 255 steps.

    The largest weights, a share of `outliers`, are cut off: one of them would make the steps
    coarse for all.
    """
    limits = np.quantile(np.abs(model.table), 1 - outliers, axis=0)
    scales = (np.maximum(limits, 1e-6) / 127).astype(np.float32)
    table = np.clip(np.rint(model.table / scales), -127, 127).astype(np.int8)
    return WidePart(table, scales, model.bias.astype(np.float32))


def round_deep(model):
    """Rounds a deep part in place to what its file holds: word vectors in eight bits, whose scales
    are returned, and the layers over the text in sixteen."""
    vectors = model.vectors.weight.data
    scales = np.maximum(np.abs(vectors.numpy()).max(axis=0), 1e-6) / 127
    steps = np.clip(np.rint(vectors.numpy() / scales), -127, 127)
    vectors.copy_(vectors.new_tensor(steps * scales))
    for layer in (model.hidden, model.out, model.correction):
        layer.weight.data.copy_(layer.weight.data.half().float())
    return scales.astype(np.float32)


class _Graph:
    """Nodes and constants, each named once."""

    def __init__(self):
        self.nodes = []
        self.constants = {}

    def constant(self, name, values):
        self.constants[name] = numpy_helper.from_array(np.asarray(values), name)
        return name

    def add(self, kind, inputs, output, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output


def write_onnx(model, specialist_share, path):
    """Writes the graph of a FastModel.

    Inputs: ids int64 [batch, n] and weights float32 [batch, n]; shorter texts are filled up with
    any id and weight 0. pieces int64 [batch, m], filled up with 0. Output: logits float32
    [batch, labels], as FastModel.logits has them.
    """
    graph = _Graph()
    _wide(graph, model.wide, model.specialists)
    _gate(graph, model.gate)
    _deep(graph, model.deep, model.vector_scales, model.shares[1])
    _specialists(graph, model.specialists, specialist_share, model.shares[0])
    integers = [("ids", ["batch", "n"]), ("pieces", ["batch", "m"])]
    onnx_graph = helper.make_graph(
        graph.nodes,
        "sauti_fast",
        [helper.make_tensor_value_info(n, TensorProto.INT64, s) for n, s in integers]
        + [helper.make_tensor_value_info("weights", TensorProto.FLOAT, ["batch", "n"])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", len(LABELS)])],
        list(graph.constants.values()),
    )
    onnx_model = helper.make_model(
        onnx_graph,
        producer_name="sauti",
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=8,
    )
    onnx.checker.check_model(onnx_model)
    onnx.save(onnx_model, str(path))


def _wide(graph, part, special):
    """wide [batch, labels], and beside it specialists_scaled, a column for each of special's."""
    graph.constant("table", np.concatenate([part.table, special.table], axis=1))
    graph.constant("scales", np.append(part.scales, special.scales).astype(np.float32))
    bias = np.append(part.bias, np.zeros(len(special.scales)))
    graph.constant("bias", bias.astype(np.float32))
    graph.constant("axis_1", np.array([1], dtype=np.int64))
    graph.add("Gather", ["table", "ids"], "rows_int8", axis=0)
    graph.add("Cast", ["rows_int8"], "rows", to=TensorProto.FLOAT)
    # Multiplying and adding up in one step: [batch, 1, n] x [batch, n, columns].
    graph.add("Unsqueeze", ["weights", "axis_1"], "weights_as_rows")
    graph.add("MatMul", ["weights_as_rows", "rows"], "sums_as_rows")
    graph.add("Squeeze", ["sums_as_rows", "axis_1"], "sums")
    graph.add("Mul", ["sums", "scales"], "scaled")
    graph.add("Add", ["scaled", "bias"], "all_columns")
    columns = np.array([len(part.scales), len(special.scales)], dtype=np.int64)
    graph.constant("columns", columns)
    graph.nodes.append(
        helper.make_node("Split", ["all_columns", "columns"], ["wide", "specialists"], axis=1)
    )


def _specialists(graph, part, specialist_share, share):
    """logits = common + sure * (specialist - common) in the specialist's label, where common is
    share * wide + deep."""
    # The gate does not choose number 0.
    sources = len(part.column) - 1
    column = np.zeros((sources, len(part.scales)), dtype=np.float32)
    label = np.zeros((sources, len(LABELS)), dtype=np.float32)
    known = np.flatnonzero(part.column[1:] >= 0)
    column[known, part.column[1:][known]] = 1
    label[known, part.label[1:][known]] = specialist_share
    graph.constant("specialist_column", column)
    graph.constant("specialist_label", label)
    graph.constant("specialist_level", part.levels[1:, None].astype(np.float32))
    graph.constant("wide_share", np.array(share, dtype=np.float32))
    graph.add("Gather", ["specialist_column", "likeliest"], "column", axis=0)
    graph.add("Mul", ["specialists", "column"], "specialist_parts")
    graph.add("ReduceSum", ["specialist_parts", "axis_1"], "specialist_sum", keepdims=1)
    graph.add("Gather", ["specialist_level", "likeliest"], "level", axis=0)
    graph.add("Add", ["specialist_sum", "level"], "specialist")
    graph.add("Gather", ["specialist_label", "likeliest"], "label", axis=0)
    graph.add("Mul", ["label", "sure"], "label_sure")
    graph.add("Mul", ["wide", "wide_share"], "wide_shared")
    graph.add("Add", ["wide_shared", "deep"], "common")
    graph.add("Sub", ["specialist", "common"], "specialist_says_more")
    graph.add("Mul", ["specialist_says_more", "label_sure"], "specialist_change")
    graph.add("Add", ["common", "specialist_change"], "logits")


def _gate(graph, part):
    """likeliest [batch], counted from 0, and sure [batch, 1]."""
    graph.constant("gate_table", part.table)
    graph.constant("gate_scales", part.scales.astype(np.float32))
    graph.constant("gate_bias", part.bias.astype(np.float32))
    graph.constant("zero", np.array(0, dtype=np.int64))
    graph.constant("one", np.array(1, dtype=np.float32))
    # A text may have no pieces at all.
    graph.constant("end", np.array([0, 0, 0, 1], dtype=np.int64))
    graph.add("Pad", ["pieces", "end", "zero"], "pieces_ended")
    graph.add("Gather", ["gate_table", "pieces_ended"], "gate_int8", axis=0)
    graph.add("Cast", ["gate_int8"], "gate_rows", to=TensorProto.FLOAT)
    graph.add("ReduceSum", ["gate_rows", "axis_1"], "gate_sum", keepdims=0)
    graph.add("Cast", ["pieces_ended"], "is_piece", to=TensorProto.BOOL)
    graph.add("Cast", ["is_piece"], "piece_ones", to=TensorProto.FLOAT)
    graph.add("ReduceSum", ["piece_ones", "axis_1"], "length", keepdims=1)
    graph.add("Max", ["length", "one"], "length_of_some")
    graph.add("Sqrt", ["length_of_some"], "length_root")
    graph.add("Div", ["gate_sum", "length_root"], "gate_mean")
    graph.add("Mul", ["gate_mean", "gate_scales"], "gate_scaled")
    graph.add("Add", ["gate_scaled", "gate_bias"], "gate")
    graph.add("ArgMax", ["gate"], "likeliest", axis=1, keepdims=0)
    graph.add("ReduceMax", ["gate"], "gate_highest", axes=[1], keepdims=1)
    graph.add("Sigmoid", ["gate_highest"], "sure")


def _deep(graph, model, vector_scales, share):
    """Places are along the last axis: ONNX Runtime has its quickest convolutions for that.

    One channel more than the model has says where a text is filled up. It holds the layers at 0
    there, which costs nothing, and its mean tells how long the text is.
    """
    steps = np.rint(model.vectors.weight.data.numpy() / vector_scales)
    table = np.zeros((len(steps), deep.VECTOR + 1), dtype=np.int8)
    table[:, :-1] = np.clip(steps, -127, 127)
    table[deep.PADDING, :-1] = 0
    table[deep.PADDING, -1] = 1
    graph.constant("vectors_int8", table)
    graph.constant("axis_2", np.array([2], dtype=np.int64))
    graph.add("Gather", ["vectors_int8", "pieces_ended"], "vectors_rows", axis=0)
    graph.add("Cast", ["vectors_rows"], "vectors_float", to=TensorProto.FLOAT)
    graph.add("Transpose", ["vectors_float"], "vectors_across", perm=[0, 2, 1])
    graph.add("Unsqueeze", ["vectors_across", "axis_2"], "vectors")
    states = "vectors"
    for number, layer in enumerate(model.layers):
        scales = vector_scales if number == 0 else np.ones(deep.FILTERS, dtype=np.float32)
        found = _layer(graph, states, layer, scales, f"layer_{number}")
        states = found if number == 0 else graph.add("Add", [states, found], f"states_{number}")
    graph.add("GlobalMaxPool", [states], "highest")
    graph.add("GlobalAveragePool", [states], "states_mean")
    graph.add("GlobalAveragePool", ["vectors"], "vectors_mean")
    _lengths(graph)
    graph.add("Flatten", ["highest"], "highest_flat")
    graph.add("Flatten", ["states_mean"], "states_mean_flat")
    graph.add("Flatten", ["vectors_mean"], "vectors_mean_flat")
    graph.add("Div", ["states_mean_flat", "share_present"], "states_mean_present")
    graph.constant("vector_scales", np.append(vector_scales, 1).astype(np.float32))
    graph.add("Div", ["vectors_mean_flat", "share_present"], "vectors_mean_steps")
    graph.add("Mul", ["vectors_mean_steps", "vector_scales"], "vectors_mean_present")
    _attention(graph, states, model.attention)
    pooled = ["highest_flat", "states_mean_present", "attended", "vectors_mean_present"]
    graph.add("Concat", pooled, "text", axis=1)
    hidden = model.hidden.weight.detach().numpy()
    parts = np.split(hidden, [deep.FILTERS, 2 * deep.FILTERS, 3 * deep.FILTERS], axis=1)
    # The channel that says where a text is filled up counts for nothing here.
    parts = [np.pad(part, ((0, 0), (0, 1))) for part in parts]
    _linear(graph, "text", np.concatenate(parts, 1), model.hidden.bias, "hidden_linear")
    graph.add("Relu", ["hidden_linear"], "hidden")
    _linear(graph, "hidden", model.out.weight, model.out.bias, "shared")
    # Number 0 has no correction, and the gate does not choose it.
    labels = len(LABELS)
    corrections = model.correction.weight[labels:]
    sources = len(corrections) // labels
    _linear(graph, "hidden", corrections, None, "corrections_flat")
    graph.constant("by_source", np.array([-1, sources, labels], dtype=np.int64))
    graph.constant("each_source", np.eye(sources, dtype=np.float32))
    graph.add("Reshape", ["corrections_flat", "by_source"], "corrections")
    graph.add("Gather", ["each_source", "likeliest"], "source", axis=0)
    graph.add("Mul", ["source", "sure"], "source_sure")
    graph.add("Unsqueeze", ["source_sure", "axis_1"], "source_as_row")
    graph.add("MatMul", ["source_as_row", "corrections"], "correction_as_row")
    graph.add("Squeeze", ["correction_as_row", "axis_1"], "correction")
    graph.constant("deep_share", np.array(share, dtype=np.float32))
    graph.add("Add", ["shared", "correction"], "deep_alone")
    graph.add("Mul", ["deep_alone", "deep_share"], "deep")


def _attention(graph, states, layer):
    """attended [batch, channels]: the mean of the states, weighted by the attention layer."""
    kernel = np.zeros((1, deep.FILTERS + 1, 1, 1), dtype=np.float32)
    kernel[0, :-1, 0, 0] = layer.weight.detach().numpy()[0, :, 0]
    kernel[0, -1] = -FAR
    graph.constant("attention_kernel", kernel)
    graph.constant("attention_bias", layer.bias.detach().numpy())
    attention = [states, "attention_kernel", "attention_bias"]
    graph.add("Conv", attention, "attention_deep", kernel_shape=[1, 1])
    graph.add("Softmax", ["attention_deep"], "attention", axis=3)
    graph.add("Squeeze", ["attention", "axis_2"], "attention_flat")
    graph.add("Transpose", ["attention_flat"], "attention_across", perm=[0, 2, 1])
    graph.add("Squeeze", [states, "axis_2"], "states_flat")
    graph.add("MatMul", ["states_flat", "attention_across"], "attended_deep")
    graph.add("Flatten", ["attended_deep"], "attended")


def _lengths(graph):
    """share_present [batch, 1]: the share of places that hold a piece, of at least one place."""
    graph.constant("last_channel", np.array([deep.VECTOR], dtype=np.int64))
    graph.constant("behind_it", np.array([deep.VECTOR + 1], dtype=np.int64))
    graph.constant("least", np.array(1e-4, dtype=np.float32))
    graph.add(
        "Slice", ["vectors_mean", "last_channel", "behind_it", "axis_1"], "share_filled_deep"
    )
    graph.add("Flatten", ["share_filled_deep"], "share_filled")
    graph.add("Sub", ["one", "share_filled"], "share_present_raw")
    graph.add("Max", ["share_present_raw", "least"], "share_present")


def _layer(graph, states, layer, scales, name):
    """A layer over each place and its two neighbours; scales are those of what comes in."""
    width = len(scales)
    kernel = np.zeros((deep.FILTERS + 1, width + 1, 1, 3), dtype=np.float32)
    kernel[:-1, :-1, 0] = layer.weight.detach().numpy() * scales[:, None]
    kernel[:-1, -1, 0, 1] = -FAR
    kernel[-1, -1, 0, 1] = 1
    bias = np.append(layer.bias.detach().numpy(), 0).astype(np.float32)
    graph.constant(f"{name}_kernel", kernel)
    graph.constant(f"{name}_bias", bias)
    graph.add(
        "Conv",
        [states, f"{name}_kernel", f"{name}_bias"],
        f"{name}_linear",
        kernel_shape=[1, 3],
        pads=[0, 1, 0, 1],
    )
    return graph.add("Relu", [f"{name}_linear"], name)


def _linear(graph, states, weight, bias, output):
    """A layer whose weights fit in sixteen bits."""
    weight = np.asarray(weight.detach() if hasattr(weight, "detach") else weight)
    graph.constant(f"{output}_half", np.ascontiguousarray(weight.T.astype(np.float16)))
    graph.add("Cast", [f"{output}_half"], f"{output}_weight", to=TensorProto.FLOAT)
    if bias is None:
        graph.add("MatMul", [states, f"{output}_weight"], output)
        return
    graph.constant(f"{output}_bias", bias.detach().numpy().astype(np.float32))
    graph.add("Gemm", [states, f"{output}_weight", f"{output}_bias"], output)
