package org.sauti.classify.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.zoo.LabelCalibration;

class CalibratorTest {
  private static final Set<Harm> THREAT = Set.of(Harm.THREAT);

  private final Random random = new Random(7);
  private final List<CalibrationText> texts = new ArrayList<>();

  @Test
  void should_calibrate_all_languages_and_those_with_texts_enough() {
    // given: 200 English texts, 199 Swahili ones and one whose language nobody knows
    add("en", 60, 140, 2);
    add("sw", 60, 139, 2);
    add("und", 1, 0, 2);
    List<Long> progress = new ArrayList<>();

    // when
    Map<String, Map<Harm, LabelCalibration>> found =
        Calibrator.calibrate(texts, THREAT, progress::add);

    // then
    assertThat(found).containsOnlyKeys("*", "en");
    assertThat(found.get("*").get(Harm.THREAT).measured().n()).isEqualTo(400);
    LabelCalibration english = found.get("en").get(Harm.THREAT);
    assertThat(english.measured().n()).isEqualTo(200);
    assertThat(english.measured().positives()).isEqualTo(60);
    assertThat(progress).containsExactly(1L, 2L, 3L);
    assertThat(Calibrator.pairs(texts, THREAT)).isEqualTo(3);
  }

  @Test
  void should_ask_for_thirty_of_each_class() {
    add("en", 29, 300, 2);
    assertThat(Calibrator.calibrate(texts, THREAT, done -> {})).isEmpty();

    add("en", 1, 0, 2);
    assertThat(Calibrator.calibrate(texts, THREAT, done -> {})).containsOnlyKeys("*", "en");
  }

  @Test
  void should_leave_out_texts_whose_label_nobody_knows() {
    // given
    add("en", 100, 200, 2);
    texts.replaceAll(
        text ->
            texts.indexOf(text) % 2 == 0
                ? text
                : new CalibrationText(
                    text.source(), text.language(), text.group(), Map.of(), text.logits()));

    // when
    Map<String, Map<Harm, LabelCalibration>> found =
        Calibrator.calibrate(texts, THREAT, done -> {});

    // then
    assertThat(found).isEmpty();
  }

  @Test
  void should_keep_to_the_precision_floor() {
    // given: classes that lie close together
    add("en", 150, 850, 1.5);

    // when
    LabelCalibration threat =
        Calibrator.calibrate(texts, THREAT, done -> {}).get("en").get(Harm.THREAT);

    // then: measured on texts that it was not chosen on, so a little below is possible
    assertThat(threat.measured().precision().value()).isGreaterThan(0.4);
    assertThat(threat.measured().ece()).isLessThan(0.05);
    assertThat(threat.slope()).isPositive();
  }

  @Test
  void should_notice_that_a_label_was_taken_for_its_opposite() {
    add("en", 150, 250, -2);
    assertThat(Calibrator.upsideDown(texts, THREAT)).containsExactly(Harm.THREAT);

    texts.clear();
    add("en", 150, 250, 2);
    assertThat(Calibrator.upsideDown(texts, THREAT)).isEmpty();
  }

  @Test
  void should_not_calibrate_on_texts_that_all_belong_together() {
    add("en", 100, 200, 2);
    texts.replaceAll(
        text ->
            new CalibrationText(
                text.source(), text.language(), "same", text.labels(), text.logits()));

    assertThat(Calibrator.calibrate(texts, THREAT, done -> {})).isEmpty();
  }

  private void add(String language, int positives, int negatives, double apart) {
    List<Boolean> labels = new ArrayList<>(Collections.nCopies(positives, true));
    labels.addAll(Collections.nCopies(negatives, false));
    for (boolean label : labels) {
      texts.add(
          new CalibrationText(
              "test",
              language,
              "g" + texts.size(),
              Map.of(Harm.THREAT, label),
              Map.of(Harm.THREAT, random.nextGaussian() + (label ? apart : 0))));
    }
  }
}
