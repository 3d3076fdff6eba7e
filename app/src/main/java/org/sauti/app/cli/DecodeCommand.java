package org.sauti.app.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sauti.app.UserException;
import org.sauti.app.decode.DecodedJson;
import org.sauti.app.decode.Documents;
import org.sauti.app.terminal.Terminal;
import org.sauti.ingest.DecodePreview;
import org.sauti.ingest.IngestSettings;
import org.sauti.ingest.SourceBinding;
import org.sauti.ingest.decode.DecoderSettings;
import org.sauti.ingest.read.ReadResult;
import org.sauti.models.RejectedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sauti decode}: shows what a raw document becomes. */
@Command(
    name = "decode",
    header = "Shows what a platform's document becomes.",
    description = {
      "Shows what a platform's raw document becomes: one line of JSON for each comment, skip or",
      "rejection. Reads one document, or one a line. The exit code is 1 when any was rejected."
    },
    mixinStandardHelpOptions = true)
public final class DecodeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;

  @Parameters(arity = "0..1", paramLabel = "FILE|-", description = "'-' is standard input.")
  private String file = "-";

  @Option(
      names = "--platform",
      required = true,
      description = "The document's format, e.g. bluesky, reddit, sauti.")
  private String platform;

  @Option(
      names = "--header",
      paramLabel = "NAME: VALUE",
      description = "A header of the record, e.g. 'X-Discourse-Event: post_created'.")
  private List<String> headers = List.of();

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "What the decoder must be told, as under ingest.sources.options.")
  private Map<String, String> options = new TreeMap<>();

  @Option(
      names = "--raw-ids",
      description = "Show the platform's own ids of people instead of pseudonyms.")
  private boolean rawIds;

  @Override
  public Integer call() throws IOException {
    byte[] input;
    try (InputStream stream = TextInput.bytes(file)) {
      input = stream.readAllBytes();
    }
    IngestSettings settings = config.load().ingest();
    DecodePreview preview = preview(settings);
    ObjectWriter json = DecodedJson.writer(Terminal.watchesOutput());
    Instant now = InstantSource.system().instant();
    PrintWriter out = spec.commandLine().getOut();
    boolean rejected = false;
    for (byte[] document : Documents.split(input)) {
      ReadResult result = preview.decode(document, recordHeaders(), now);
      rejected |= result.rejected() != null;
      for (Map<String, Object> line : DecodedJson.lines(result)) {
        out.println(json.writeValueAsString(line));
      }
    }
    out.flush();
    return rejected ? 1 : 0;
  }

  private DecodePreview preview(IngestSettings settings) {
    try {
      SourceBinding binding = new SourceBinding("preview", platform, DecoderSettings.of(options));
      return rawIds
          ? DecodePreview.withRawIds(binding, settings.platforms(), settings.limits())
          : DecodePreview.of(binding, settings);
    } catch (IllegalArgumentException e) {
      throw new UserException(e.getMessage(), e);
    }
  }

  private List<RejectedRecord.Header> recordHeaders() {
    List<RejectedRecord.Header> parsed = new ArrayList<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new UserException("--header needs the form 'NAME: VALUE'");
      }
      String value = header.substring(colon + 1).strip();
      parsed.add(
          new RejectedRecord.Header(
              header.substring(0, colon).strip(), value.getBytes(StandardCharsets.UTF_8)));
    }
    return parsed;
  }
}
