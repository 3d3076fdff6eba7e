/** The ONNX operator inside Flink beside ONNX Runtime alone. */
package org.sauti.benchmarks.operator;
