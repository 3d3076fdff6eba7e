package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ItemChange;
import org.sauti.models.QueueItem;

/** Folds news of comments into items. */
final class NewsProcessor implements Processor<String, FlaggedItem, String, Object> {
  private final Duration retention;
  private ProcessorContext<String, Object> context;
  private ItemStores stores;
  private ItemForwarder forwarder;
  private OutcomeWriter writer;

  NewsProcessor(Duration retention) {
    this.retention = retention;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
    stores = new ItemStores(processorContext, retention);
    forwarder = new ItemForwarder(processorContext);
    writer = new OutcomeWriter(stores, new StatisticsStore(processorContext), forwarder);
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
    if (before == null && news.change() == ItemChange.DELETED) {
      // The queue may have forgotten what it told of a decided item; its text must go all the same.
      forwarder.forget(news.itemId(), now);
    }
    if (outcome.events().isEmpty()) {
      return;
    }
    writer.write(before, outcome, now);
  }
}
