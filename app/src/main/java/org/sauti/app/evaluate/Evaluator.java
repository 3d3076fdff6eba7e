package org.sauti.app.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sauti.classify.measure.IdentityBias;
import org.sauti.classify.measure.IdentityTerms;
import org.sauti.classify.measure.OperatingPoint;
import org.sauti.classify.measure.Performance;
import org.sauti.classify.measure.Scored;
import org.sauti.classify.measure.Share;
import org.sauti.models.Harm;
import org.sauti.models.Verdict;

/** Works out from judged texts how well the model does. Uses all cores. */
public final class Evaluator {
  private static final int CURVE_POINTS = 100;
  private static final List<Harm> BIASED = List.of(Harm.GENDER_ABUSE, Harm.TOXIC);

  private final List<JudgedText> texts;

  /** Evaluates on these texts. */
  public Evaluator(List<JudgedText> texts) {
    this.texts = texts;
  }

  /** On all texts, by harm; without harms of which no label is known. */
  public Map<Harm, LabelResult> harms() {
    return harms(texts);
  }

  /** On the texts of each group, in the order of their names. */
  public List<GroupResult> groups(Dimension dimension) {
    Function<LabelledText, String> key =
        switch (dimension) {
          case LANGUAGE -> text -> named(text.language(), Verdict.UNDETERMINED);
          case SOURCE -> text -> named(text.source(), "unnamed");
          case FUNCTIONALITY -> text -> named(text.functionality(), "unnamed");
          case HARM -> throw new IllegalArgumentException("a harm is no group of texts");
        };
    Map<String, List<JudgedText>> groups =
        texts.stream()
            .collect(
                Collectors.groupingBy(
                    text -> key.apply(text.labelled()), TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(
            group ->
                new GroupResult(group.getKey(), group.getValue().size(), harms(group.getValue())))
        .toList();
  }

  /**
   * What is flagged of the texts of each functionality: as gender abuse, and as the harm that it is
   * named after, or else as toxic.
   */
  public List<FunctionalityResult> functionalities() {
    Map<String, List<JudgedText>> groups =
        texts.stream()
            .filter(text -> text.labelled().functionality() != null)
            .collect(
                Collectors.groupingBy(
                    text -> text.labelled().functionality(), TreeMap::new, Collectors.toList()));
    List<FunctionalityResult> results = new ArrayList<>();
    groups.forEach(
        (functionality, group) -> {
          Harm named = Harm.ofLabel(functionality).orElse(Harm.TOXIC);
          for (Harm harm : List.of(Harm.GENDER_ABUSE, named)) {
            results.addAll(flagged(functionality, group, harm));
          }
        });
    return results;
  }

  /** Bias for each group of people that is mentioned at all, by harm. */
  public Map<Harm, Map<String, IdentityBias>> identities(IdentityTerms terms) {
    List<Set<String>> mentions =
        texts.parallelStream()
            .map(JudgedText::labelled)
            .map(text -> terms.groupsIn(text.text(), named(text.language(), "und")))
            .toList();
    Map<Harm, Map<String, IdentityBias>> identities = new EnumMap<>(Harm.class);
    for (Harm harm : BIASED) {
      int[] known = LabelScores.known(texts, harm);
      Scored scored = LabelScores.of(texts, harm).scored();
      Map<String, IdentityBias> found =
          inParallel(
              terms.groups(),
              group -> IdentityBias.of(scored, i -> mentions.get(known[i]).contains(group)));
      found.values().removeIf(bias -> bias.mentions() == 0);
      identities.put(harm, found);
    }
    return identities;
  }

  private static Map<Harm, LabelResult> harms(List<JudgedText> texts) {
    Map<Harm, LabelResult> results =
        inParallel(List.of(Harm.values()), harm -> result(LabelScores.of(texts, harm)));
    results.values().removeIf(result -> result.texts() == 0);
    return results;
  }

  private static LabelResult result(LabelScores scores) {
    Scored scored = scores.scored();
    boolean measurable = Performance.isMeasurable(scored);
    return new LabelResult(
        scored.size(),
        scored.positives(),
        scores.unmeasured(),
        measurable ? Performance.of(scored, scores::isFlagged) : null,
        measurable ? OperatingPoint.curve(scored, CURVE_POINTS) : List.of());
  }

  private static List<FunctionalityResult> flagged(
      String functionality, List<JudgedText> group, Harm harm) {
    return Stream.of(true, false)
        .map(
            positive -> {
              List<JudgedText> counted =
                  group.stream()
                      .filter(text -> text.isKnown(harm) && text.has(harm) == positive)
                      .toList();
              long flagged = counted.stream().filter(text -> text.score(harm).flagged()).count();
              return new FunctionalityResult(
                  functionality, harm, positive, new Share(flagged, counted.size()));
            })
        .filter(result -> result.flagged().whole() > 0)
        .toList();
  }

  private static <K, V> Map<K, V> inParallel(List<K> keys, Function<K, V> work) {
    List<V> results = keys.parallelStream().map(work).toList();
    Map<K, V> inOrder = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      inOrder.put(keys.get(i), results.get(i));
    }
    return inOrder;
  }

  private static String named(String name, String otherwise) {
    return Objects.requireNonNullElse(name, otherwise);
  }
}
