"""The model file: a table of eight-bit weights, looked up and summed, and the deep part beside it."""

from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .harms import LABELS

OPSET = 17


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


def round_vectors(deep):
    """Rounds the deep part's word vectors in place to what eight bits hold; returns the scales."""
    vectors = deep.vectors.weight.data
    scales = np.maximum(np.abs(vectors.numpy()).max(axis=0), 1e-6) / 127
    steps = np.clip(np.rint(vectors.numpy() / scales), -127, 127)
    vectors.copy_(vectors.new_tensor(steps * scales))
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


def write_onnx(wide, deep, vector_scales, shares, path):
    """Writes the graph.

    Inputs: ids int64 [batch, n] and weights float32 [batch, n]; shorter texts are filled up with
    any id and weight 0. pieces int64 [batch, m], filled up with 0. Output: logits float32
    [batch, labels] = shares[0] * wide + shares[1] * deep.
    """
    graph = _Graph()
    _wide(graph, wide, shares[0])
    _deep(graph, deep, vector_scales, shares[1])
    graph.add("Add", ["wide", "deep"], "logits")
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


def _wide(graph, part, share):
    graph.constant("table", part.table)
    graph.constant("scales", (part.scales * share).astype(np.float32))
    graph.constant("bias", (part.bias * share).astype(np.float32))
    graph.constant("axis_1", np.array([1], dtype=np.int64))
    graph.add("Gather", ["table", "ids"], "rows_int8", axis=0)
    graph.add("Cast", ["rows_int8"], "rows", to=TensorProto.FLOAT)
    # Multiplying and adding up in one step: [batch, 1, n] x [batch, n, labels].
    graph.add("Unsqueeze", ["weights", "axis_1"], "weights_as_rows")
    graph.add("MatMul", ["weights_as_rows", "rows"], "sums_as_rows")
    graph.add("Squeeze", ["sums_as_rows", "axis_1"], "sums")
    graph.add("Mul", ["sums", "scales"], "scaled")
    graph.add("Add", ["scaled", "bias"], "wide")


def _deep(graph, model, vector_scales, share):
    steps = np.rint(model.vectors.weight.data.numpy() / vector_scales)
    graph.constant("vectors_int8", np.clip(steps, -127, 127).astype(np.int8))
    graph.constant("vector_scales", vector_scales)
    graph.constant("zero", np.array(0, dtype=np.int64))
    graph.constant("one", np.array(1, dtype=np.float32))
    graph.constant("far", np.array(1e4, dtype=np.float32))
    graph.constant("axis_2", np.array([2], dtype=np.int64))
    # Every text has its end marked, the longest of a batch too.
    graph.constant("end", np.array([0, 0, 0, 1], dtype=np.int64))
    graph.add("Pad", ["pieces", "end", "zero"], "pieces_ended")
    graph.add("Gather", ["vectors_int8", "pieces_ended"], "vectors_rows", axis=0)
    graph.add("Cast", ["vectors_rows"], "vectors_float", to=TensorProto.FLOAT)
    graph.add("Mul", ["vectors_float", "vector_scales"], "vectors")
    graph.add("Equal", ["pieces_ended", "zero"], "is_filling")
    graph.add("Not", ["is_filling"], "is_piece")
    graph.add("Cast", ["is_piece"], "present_flat", to=TensorProto.FLOAT)
    graph.add("Unsqueeze", ["present_flat", "axis_2"], "present")
    first = _layer(graph, "vectors", model.first, "first")
    second = _layer(graph, first, model.second, "second")
    graph.add("Add", [first, second], "states")
    graph.add("ReduceSum", ["present", "axis_1"], "count_raw", keepdims=0)
    graph.add("Max", ["count_raw", "one"], "count")
    _linear(graph, "states", model.attention, "attention")
    graph.add("Sub", ["present", "one"], "absent")
    graph.add("Mul", ["absent", "far"], "penalty")
    graph.add("Add", ["attention", "penalty"], "attention_masked")
    graph.add("Softmax", ["attention_masked"], "attention_shares", axis=1)
    graph.add("ReduceMax", ["states"], "highest", axes=[1], keepdims=0)
    graph.add("ReduceSum", ["states", "axis_1"], "states_sum", keepdims=0)
    graph.add("Div", ["states_sum", "count"], "states_mean")
    graph.add("Mul", ["states", "attention_shares"], "states_weighted")
    graph.add("ReduceSum", ["states_weighted", "axis_1"], "states_attended", keepdims=0)
    graph.add("Mul", ["vectors", "present"], "vectors_present")
    graph.add("ReduceSum", ["vectors_present", "axis_1"], "vectors_sum", keepdims=0)
    graph.add("Div", ["vectors_sum", "count"], "vectors_mean")
    graph.add(
        "Concat", ["highest", "states_mean", "states_attended", "vectors_mean"], "text", axis=1
    )
    _linear(graph, "text", model.hidden, "hidden")
    graph.add("Relu", ["hidden"], "hidden_relu")
    _linear(graph, "hidden_relu", model.out, "deep", share)


def _layer(graph, states, linear, name):
    """A linear layer over each place and its two neighbours."""
    graph.constant("pads", np.array([0, 1, 0, 0, 1, 0], dtype=np.int64))
    graph.add("Pad", [states, "pads"], f"{name}_padded")
    shifted = []
    for offset in range(3):
        start = graph.constant(f"start_{offset}", np.array([offset], dtype=np.int64))
        # From the end, so that it works for any length.
        stop = graph.constant(
            f"stop_{offset}", np.array([offset - 2 if offset < 2 else 2**31], dtype=np.int64)
        )
        shifted.append(
            graph.add(
                "Slice", [f"{name}_padded", start, stop, "axis_1"], f"{name}_shifted_{offset}"
            )
        )
    graph.add("Concat", shifted, f"{name}_near", axis=2)
    _linear(graph, f"{name}_near", linear, f"{name}_linear")
    graph.add("Relu", [f"{name}_linear"], f"{name}_relu")
    return graph.add("Mul", [f"{name}_relu", "present"], f"{name}_states")


def _linear(graph, states, linear, name, share=1.0):
    weight = (linear.weight.detach().numpy().T * share).astype(np.float32)
    bias = (linear.bias.detach().numpy() * share).astype(np.float32)
    graph.constant(f"{name}_weight", np.ascontiguousarray(weight))
    graph.constant(f"{name}_bias", bias)
    graph.add("MatMul", [states, f"{name}_weight"], f"{name}_product")
    graph.add("Add", [f"{name}_product", f"{name}_bias"], name)
