package org.sauti.app.demo;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** The sums of Flink's counters over all subtasks, for a Flink in the same process. */
public final class MetricTotals implements MetricReporter {
  private static final String NAME = "totals";

  /** Flink makes its reporters itself, so this is where the two meet. */
  private static final Map<String, Set<Counter>> COUNTERS = new ConcurrentHashMap<>();

  /** Made by Flink. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      return new MetricTotals();
    }
  }

  /** Forgets the counters of earlier jobs. */
  static MetricTotals fresh() {
    COUNTERS.clear();
    return new MetricTotals();
  }

  /** Tells Flink to report here. */
  static Configuration reporting() {
    Configuration configuration = new Configuration();
    configuration.setString("metrics.reporter." + NAME + ".factory.class", Factory.class.getName());
    return configuration;
  }

  /** The sum of all counters of this name. */
  long total(String name) {
    return COUNTERS.getOrDefault(name, Set.of()).stream().mapToLong(Counter::getCount).sum();
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    if (metric instanceof Counter counter) {
      COUNTERS.computeIfAbsent(name, key -> ConcurrentHashMap.newKeySet()).add(counter);
    }
  }

  /** A finished task's counts stay in the sums. */
  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {}
}
