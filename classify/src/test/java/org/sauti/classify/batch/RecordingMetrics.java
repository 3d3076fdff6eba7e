package org.sauti.classify.batch;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.metrics.groups.InternalOperatorMetricGroup;
import org.apache.flink.runtime.metrics.groups.TaskMetricGroup;
import org.apache.flink.runtime.metrics.groups.UnregisteredMetricGroups.UnregisteredOperatorMetricGroup;
import org.apache.flink.runtime.metrics.groups.UnregisteredMetricGroups.UnregisteredTaskMetricGroup;

/** Remembers metrics by their name and group. */
final class RecordingMetrics extends UnregisteredOperatorMetricGroup {
  private final String suffix;
  private final Map<String, Metric> metrics;

  RecordingMetrics() {
    this("", new HashMap<>());
  }

  private RecordingMetrics(String suffix, Map<String, Metric> metrics) {
    this.suffix = suffix;
    this.metrics = metrics;
  }

  /** A task each of whose operators has these metrics. */
  static TaskMetricGroup ofTask(RecordingMetrics metrics) {
    return new UnregisteredTaskMetricGroup() {
      @Override
      public InternalOperatorMetricGroup getOrAddOperator(
          OperatorID id, String name, Map<String, String> variables) {
        return metrics;
      }
    };
  }

  Metric get(String name) {
    return metrics.get(name);
  }

  /** What a counter says; 0 when there is none. */
  long count(String name) {
    return metrics.get(name) instanceof Counter counter ? counter.getCount() : 0;
  }

  @Override
  public MetricGroup addGroup(String key, String value) {
    return new RecordingMetrics(suffix + " of " + key + "=" + value, metrics);
  }

  @Override
  protected void addMetric(String name, Metric metric) {
    // The parent's constructor adds metrics of its own before there is a map.
    if (metrics != null) {
      metrics.put(name + suffix, metric);
    }
  }
}
