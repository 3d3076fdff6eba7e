package org.sauti.classify.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What goes into a process that reads people's comments must not report to anybody. */
class NativeRuntimeTest {

  @Test
  void should_use_an_onnx_runtime_that_sends_no_telemetry() throws IOException {
    try (InputStream library =
        NativeRuntimeTest.class.getResourceAsStream(
            "/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
      String content = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(content.contains("events.data.microsoft.com"))
          .as("onnxruntime 1.29 reports to Microsoft and crashes on long command lines: use 1.28")
          .isFalse();
    }
  }
}
