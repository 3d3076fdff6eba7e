package org.sauti.app.zoo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sauti.app.UserException;
import org.sauti.app.zoo.TimedJudging.Timed;
import org.sauti.classify.calibrate.LabelledText;
import org.sauti.classify.calibrate.LabelledTextPreparation;
import org.sauti.classify.cascade.Band;
import org.sauti.classify.cascade.Cascade;
import org.sauti.classify.cascade.Judge;
import org.sauti.classify.cascade.Judgement;
import org.sauti.classify.cascade.MarginChoice;
import org.sauti.classify.cascade.SingleModel;
import org.sauti.classify.measure.Performance;
import org.sauti.classify.measure.Scored;
import org.sauti.classify.model.BatchLimits;
import org.sauti.classify.model.ModelScorer;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.SharedModels;
import org.sauti.classify.model.TextScorer;
import org.sauti.models.Score;
import org.sauti.models.zoo.ModelFolder;

/**
 * Chooses the margins of a cascade on labelled texts, and measures what each is worth: the classes
 * that serve the models judge the texts with it.
 */
public final class CascadeRun {
  private static final int WARM_UP_TEXTS = 20_000;

  private final LabelledTextPreparation preparation = new LabelledTextPreparation();
  private final TimedJudging judging;
  private final PrintWriter notes;

  /**
   * @param terminal where to draw the progress, null when nobody watches
   * @param notes takes what people should know
   */
  public CascadeRun(PrintWriter terminal, PrintWriter notes) {
    this.judging = new TimedJudging(terminal);
    this.notes = notes;
  }

  /**
   * Compares the fast model, the careful one, and the cascade for each cost.
   *
   * @param labelled texts; those whose label gender_abuse is unknown are left out
   * @param costs largest shares of the texts that go on, each in (0, 1]
   * @throws UserException when there are too few texts to measure on, or to choose from
   */
  public CascadeReport compare(
      ModelFolder fast, ModelFolder careful, List<LabelledText> labelled, List<Double> costs)
      throws InterruptedException {
    Band everything = Cascade.band(fast, careful, Double.MAX_VALUE);
    List<LabelledText> known =
        labelled.stream().filter(text -> text.labels().containsKey(Band.HARM)).toList();
    requireEnough(known);
    try (TextScorer first = open(fast);
        TextScorer second = open(careful)) {
      warmUp(known, first);
      Timed<PreparedText> prepared = prepare(known);
      Timed<Outcome<Judgement>> byFast = judge("by the fast model", first, prepared.results());
      Timed<Outcome<Judgement>> byCareful =
          judge("by the careful model", second, prepared.results());
      int[] readable =
          IntStream.range(0, known.size())
              .filter(text -> isRead(byFast, text) && isRead(byCareful, text))
              .toArray();
      if (readable.length < known.size()) {
        notes.println(known.size() - readable.length + " texts could not be read by both models");
      }
      Ways ways = new Ways(known, prepared, readable);
      requireEnough(Arrays.stream(readable).mapToObj(known::get).toList());
      double[] distances = ways.distances(byFast, everything);
      List<CascadeRow> rows = new ArrayList<>();
      rows.add(ways.row("fast", Double.NaN, Double.NaN, byFast));
      for (double cost : costs) {
        double margin = margin(distances, cost);
        Judge cascade = new Cascade(first, second, new Band(everything.languages(), margin));
        rows.add(
            ways.row(
                "cascade",
                cost,
                margin,
                judging.run("by the cascade", prepared.results(), cascade::judge)));
      }
      rows.add(ways.row("careful", Double.NaN, Double.NaN, byCareful));
      return new CascadeReport(
          readable.length,
          rows.get(0).performance().positives(),
          (int) Arrays.stream(distances).filter(Double::isFinite).count(),
          everything.languages().tags(),
          rows);
    }
  }

  private static void requireEnough(List<LabelledText> texts) {
    long positives = texts.stream().filter(CascadeRun::isPositive).count();
    if (Math.min(positives, texts.size() - positives) < Performance.FEWEST) {
      throw new UserException(
          "too few labelled texts: "
              + Performance.FEWEST
              + " with "
              + Band.HARM.label()
              + " and as many without are needed, "
              + positives
              + " and "
              + (texts.size() - positives)
              + " were given");
    }
  }

  private static boolean isPositive(LabelledText text) {
    return text.labels().get(Band.HARM);
  }

  /** Code runs at full speed only when it has run a while. */
  private void warmUp(List<LabelledText> texts, TextScorer fast) throws InterruptedException {
    for (int done = 0; done < WARM_UP_TEXTS; done += texts.size()) {
      judge("to warm up", fast, prepare(texts).results());
    }
  }

  private Timed<PreparedText> prepare(List<LabelledText> texts) throws InterruptedException {
    return judging.run(
        "prepared", texts, chunk -> chunk.stream().map(preparation::prepare).toList());
  }

  private static TextScorer open(ModelFolder folder) {
    return ModelScorer.open(folder, BatchLimits.DEFAULT, SharedModels.ofProcess());
  }

  private Timed<Outcome<Judgement>> judge(String what, TextScorer scorer, List<PreparedText> texts)
      throws InterruptedException {
    return judging.run(what, texts, new SingleModel(scorer)::judge);
  }

  private static boolean isRead(Timed<Outcome<Judgement>> judged, int text) {
    return judged.results().get(text) instanceof Outcome.Success<Judgement>;
  }

  private static Judgement judgement(Timed<Outcome<Judgement>> judged, int text) {
    return ((Outcome.Success<Judgement>) judged.results().get(text)).value();
  }

  private static double margin(double[] distances, double cost) {
    double margin = MarginChoice.of(distances, cost);
    if (Double.isNaN(margin)) {
      throw new UserException(
          String.format(
              Locale.ROOT,
              "with --cost %s not one of %d texts goes on: give more texts, texts in languages in"
                  + " which the careful model was measured, or a higher cost",
              cost,
              distances.length));
    }
    return margin;
  }

  /** The texts, and how well each way of judging them does. */
  private record Ways(List<LabelledText> texts, Timed<PreparedText> prepared, int[] readable) {

    double[] distances(Timed<Outcome<Judgement>> byFast, Band band) {
      return Arrays.stream(readable)
          .mapToDouble(
              text ->
                  band.distance(
                      judgement(byFast, text).scores(),
                      prepared.results().get(text).language().tag()))
          .toArray();
    }

    CascadeRow row(String name, double cost, double margin, Timed<Outcome<Judgement>> judged) {
      float[] scores = new float[readable.length];
      boolean[] positive = new boolean[readable.length];
      boolean[] flagged = new boolean[readable.length];
      int passedOn = 0;
      for (int index = 0; index < readable.length; index++) {
        Judgement judgement = judgement(judged, readable[index]);
        Score score = judgement.scores().get(Band.HARM.ordinal());
        scores[index] = score.probability();
        flagged[index] = score.flagged();
        positive[index] = isPositive(texts.get(readable[index]));
        passedOn += judgement.passedOn() ? 1 : 0;
      }
      double seconds = (prepared.nanos() + judged.nanos()) / 1e9;
      return new CascadeRow(
          name,
          cost,
          (double) passedOn / readable.length,
          margin,
          Performance.of(Scored.of(scores, positive), text -> flagged[text]),
          texts.size() / seconds);
    }
  }
}
