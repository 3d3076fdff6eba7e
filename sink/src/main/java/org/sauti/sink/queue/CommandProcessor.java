package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueItem;

/** Folds commands into items, and does what is due when time has passed. */
final class CommandProcessor implements Processor<String, QueueCommand, String, Object> {
  private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);
  private static final Duration FORGET_INTERVAL = Duration.ofHours(1);

  private final QueueTimes times;
  private final CommandRules rules;
  private ProcessorContext<String, Object> context;
  private ItemStores stores;
  private OutcomeWriter writer;

  CommandProcessor(QueueTimes times, ReviewSampling sampling) {
    this.times = times;
    this.rules = new CommandRules(times.claim(), sampling);
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
    stores = new ItemStores(processorContext, times.retention());
    StatisticsStore statistics = new StatisticsStore(processorContext);
    writer = new OutcomeWriter(stores, statistics, new ItemForwarder(processorContext));
    DeadlineSweep sweep = new DeadlineSweep(writer, stores);
    processorContext.schedule(
        SWEEP_INTERVAL,
        PunctuationType.WALL_CLOCK_TIME,
        time -> sweep.run(Instant.ofEpochMilli(time)));
    processorContext.schedule(
        FORGET_INTERVAL,
        PunctuationType.WALL_CLOCK_TIME,
        time -> statistics.forget(Instant.ofEpochMilli(time)));
    IndexRebuild.start(processorContext, stores);
  }

  @Override
  public void process(Record<String, QueueCommand> record) {
    QueueCommand command = record.value();
    if (command == null) {
      return;
    }
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    QueueItem before = stores.get(command.itemId());
    Outcome outcome = rules.apply(before, command, now);
    writer.write(before, outcome, now);
    // Somebody waits for the answer, which nobody can read before it is committed.
    context.commit();
  }
}
