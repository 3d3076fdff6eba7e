package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.sauti.models.FlaggedItem;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;

/** Folds news of comments into items. */
final class NewsProcessor implements Processor<String, FlaggedItem, String, QueueEvent> {
  private final Duration retention;
  private ProcessorContext<String, QueueEvent> context;
  private ItemStores stores;

  NewsProcessor(Duration retention) {
    this.retention = retention;
  }

  @Override
  public void init(ProcessorContext<String, QueueEvent> processorContext) {
    context = processorContext;
    stores = new ItemStores(processorContext, retention);
  }

  @Override
  public void process(Record<String, FlaggedItem> record) {
    FlaggedItem news = record.value();
    if (news == null) {
      return;
    }
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    QueueItem before = stores.get(news.itemId());
    Outcome outcome = NewsRules.apply(before, news, now);
    if (outcome.events().isEmpty()) {
      return;
    }
    stores.replace(before, outcome.item());
    EventForwarder.forward(context, outcome, now);
  }
}
