/** Small ONNX models for tests, small enough to work out by hand what they answer. */
package org.sauti.classify.onnx;
