/**
 * Inference: from encoded texts to calibrated scores with ONNX Runtime. Plain Java; everything here
 * is safe to share between threads, and everything native has an owner that closes it.
 */
package org.sauti.classify.model;
