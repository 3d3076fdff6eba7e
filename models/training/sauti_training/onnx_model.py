"""The model file: a table of eight-bit weights, looked up and summed."""

from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .harms import LABELS

OPSET = 17


@dataclass(frozen=True)
class QuantizedModel:
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
    return QuantizedModel(table, scales, model.bias.astype(np.float32))


def write_onnx(model, path):
    """Writes the graph.

    Inputs: ids int64 [batch, n] and weights float32 [batch, n]; shorter texts are filled up with
    any id and weight 0. Output: logits float32 [batch, labels].
    """
    one = numpy_helper.from_array(np.array([1], dtype=np.int64), "axis_1")
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["table", "ids"], ["rows_int8"], axis=0),
            helper.make_node("Cast", ["rows_int8"], ["rows"], to=TensorProto.FLOAT),
            # Multiplying and adding up in one step: [batch, 1, n] x [batch, n, labels].
            helper.make_node("Unsqueeze", ["weights", "axis_1"], ["weights_as_rows"]),
            helper.make_node("MatMul", ["weights_as_rows", "rows"], ["sums_as_rows"]),
            helper.make_node("Squeeze", ["sums_as_rows", "axis_1"], ["sums"]),
            helper.make_node("Mul", ["sums", "scales"], ["scaled"]),
            helper.make_node("Add", ["scaled", "bias"], ["logits"]),
        ],
        "sauti_fast",
        [
            helper.make_tensor_value_info("ids", TensorProto.INT64, ["batch", "n"]),
            helper.make_tensor_value_info("weights", TensorProto.FLOAT, ["batch", "n"]),
        ],
        [
            helper.make_tensor_value_info(
                "logits", TensorProto.FLOAT, ["batch", len(LABELS)]
            )
        ],
        [
            numpy_helper.from_array(model.table, "table"),
            numpy_helper.from_array(model.scales, "scales"),
            numpy_helper.from_array(model.bias, "bias"),
            one,
        ],
    )
    onnx_model = helper.make_model(
        graph,
        producer_name="sauti",
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=8,
    )
    onnx.checker.check_model(onnx_model)
    onnx.save(onnx_model, str(path))
