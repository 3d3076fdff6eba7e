package org.sauti.enrich;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.sauti.enrich.judge.ItemMemory;
import org.sauti.enrich.judge.ItemMemory.Decision;
import org.sauti.models.FlaggedItem;

/** Passes on the news that matters for an item, given what moderators were shown of it. */
final class NewsFunction extends KeyedProcessFunction<String, FlaggedItem, FlaggedItem> {
  private final Duration timeToLive;
  private final TreeSet<String> queues;

  private transient ValueState<ItemMemory> memory;
  private transient NewsMetrics metrics;

  NewsFunction(EnrichSettings settings, Set<String> queues) {
    this.timeToLive = settings.memory();
    this.queues = new TreeSet<>(queues);
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<ItemMemory> descriptor =
        new ValueStateDescriptor<>("item", TypeInformation.of(ItemMemory.class));
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(timeToLive).build());
    memory = getRuntimeContext().getState(descriptor);
    metrics = new NewsMetrics(getRuntimeContext().getMetricGroup(), queues);
  }

  @Override
  public void processElement(FlaggedItem news, Context context, Collector<FlaggedItem> output)
      throws Exception {
    ItemMemory known = memory.value();
    Decision decision = ItemMemory.decide(known, news);
    metrics.decided(news, decision);
    if (decision == Decision.STALE) {
      return;
    }
    memory.update(ItemMemory.after(known, news, decision));
    if (decision == Decision.PASS) {
      output.collect(news);
    }
  }
}
