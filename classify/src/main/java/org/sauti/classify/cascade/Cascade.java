package org.sauti.classify.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.TextScorer;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fast model judges every text, and a careful one those that the fast one is unsure of. */
public final class Cascade implements Judge {
  private static final Logger LOG = LoggerFactory.getLogger(Cascade.class);

  private static final int LOGGED_OF = 1000;

  private final SingleModel screening;
  private final TextScorer careful;
  private final Band band;
  private final AtomicLong failures = new AtomicLong();

  /**
   * Takes both models, which are closed with this.
   *
   * @param band which texts go on
   */
  public Cascade(TextScorer fast, TextScorer careful, Band band) {
    this.screening = new SingleModel(fast);
    this.careful = careful;
    this.band = band;
  }

  /**
   * The band of a careful model behind a fast one.
   *
   * @throws InvalidModelException when the two make no cascade
   */
  public static Band band(ModelFolder fast, ModelFolder careful, double margin) {
    for (ModelFolder folder : List.of(fast, careful)) {
      if (!folder.manifest().harms().contains(Band.HARM)) {
        throw new InvalidModelException(
            folder.path()
                + " does not tell of "
                + Band.HARM.label()
                + ", by which a cascade decides: choose another model");
      }
    }
    MeasuredLanguages languages = MeasuredLanguages.of(careful.manifest(), Band.HARM);
    if (languages.tags().isEmpty()) {
      throw new InvalidModelException(
          careful.path()
              + " was measured for "
              + Band.HARM.label()
              + " in no language, so no text would go on to it: add it with --data first");
    }
    return new Band(languages, margin);
  }

  @Override
  public ModelRef model() {
    return screening.model();
  }

  @Override
  public List<Outcome<Judgement>> judge(List<PreparedText> texts) {
    List<Outcome<Judgement>> judgements = new ArrayList<>(screening.judge(texts));
    List<Integer> unsure =
        IntStream.range(0, texts.size())
            .filter(place -> isUnsure(judgements.get(place), texts.get(place)))
            .boxed()
            .toList();
    if (unsure.isEmpty()) {
      return judgements;
    }
    List<Outcome<List<Score>>> second = careful.score(unsure.stream().map(texts::get).toList());
    for (int index = 0; index < second.size(); index++) {
      int place = unsure.get(index);
      judgements.set(place, together(judgements.get(place), second.get(index)));
    }
    return judgements;
  }

  @Override
  public void close() {
    try {
      screening.close();
    } finally {
      careful.close();
    }
  }

  private boolean isUnsure(Outcome<Judgement> judged, PreparedText text) {
    return judged instanceof Outcome.Success<Judgement> success
        && band.contains(success.value().scores(), text.language().tag());
  }

  private Outcome<Judgement> together(Outcome<Judgement> first, Outcome<List<Score>> second) {
    if (second instanceof Outcome.Failure<List<Score>> failure) {
      tellOf(failure.reason());
      return first;
    }
    List<Score> better = ((Outcome.Success<List<Score>>) second).value();
    return first.then("judgement", screened -> passedOn(screened, better));
  }

  private Judgement passedOn(Judgement screened, List<Score> better) {
    List<Score> scores = new ArrayList<>(better.size());
    for (Score score : better) {
      boolean known = careful.harms().contains(score.harm());
      scores.add(known ? score : screened.scores().get(score.harm().ordinal()));
    }
    return new Judgement(careful, screened.scorer(), scores);
  }

  /** The first of them, and then every thousandth: what fails once may fail a million times. */
  private void tellOf(String reason) {
    long count = failures.getAndIncrement();
    if (count % LOGGED_OF == 0) {
      LOG.warn(
          "{} could not judge {} texts so far, where the scores of {} stand: {}",
          careful.ref().name(),
          count + 1,
          model().name(),
          reason);
    }
  }
}
