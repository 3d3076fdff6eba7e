package org.sauti.benchmarks.operator;

import java.util.List;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.sauti.benchmarks.result.CpuTime;
import org.sauti.models.ScoredComment;

/** Notes when the last comment before, and the last comment of, what is measured came by. */
final class Stopwatch extends RichMapFunction<ScoredComment, ScoredComment> {
  static final String START = "start";
  static final String END = "end";
  static final String CPU_START = "cpu-start";
  static final String CPU_END = "cpu-end";

  private static final long serialVersionUID = 1L;

  private final long warmUp;
  private final long measured;

  private transient long seen;

  /**
   * @param warmUp comments before the clock starts
   * @param measured comments while it runs
   */
  Stopwatch(long warmUp, long measured) {
    this.warmUp = warmUp;
    this.measured = measured;
  }

  @Override
  public void open(OpenContext context) {
    for (String name : List.of(START, END, CPU_START, CPU_END)) {
      getRuntimeContext().addAccumulator(name, new LongMaximum());
    }
  }

  @Override
  public ScoredComment map(ScoredComment scored) {
    seen++;
    if (seen == warmUp) {
      note(START, CPU_START);
    } else if (seen == warmUp + measured) {
      note(END, CPU_END);
    }
    return scored;
  }

  private void note(String time, String cpuTime) {
    getRuntimeContext().<Long, Long>getAccumulator(time).add(System.nanoTime());
    getRuntimeContext().<Long, Long>getAccumulator(cpuTime).add(CpuTime.nanos());
  }
}
