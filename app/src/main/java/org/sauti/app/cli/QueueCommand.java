package org.sauti.app.cli;

import java.util.concurrent.Callable;
import org.sauti.app.Interrupt;
import org.sauti.app.config.SautiConfig;
import org.sauti.app.console.ConsoleFacts;
import org.sauti.sink.QueueService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sauti queue}: the moderators' queue service against an existing Kafka. */
@Command(
    name = "queue",
    header = "The moderators' queue service and its page.",
    description = "Runs the moderators' queue service and its page.",
    mixinStandardHelpOptions = true)
public final class QueueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;

  @Override
  public Integer call() throws InterruptedException {
    SautiConfig settings = config.load();
    try (Interrupt interrupt = Interrupt.listen();
        QueueService service = QueueService.start(ConsoleFacts.settings(settings))) {
      spec.commandLine().getErr().println("Moderators' queues: " + service.uri());
      interrupt.await();
    }
    return 0;
  }
}
