package org.sauti.classify.huggingface;

import static org.sauti.models.Harm.DEROGATION;
import static org.sauti.models.Harm.GENDER_ABUSE;
import static org.sauti.models.Harm.IMAGE_ABUSE;
import static org.sauti.models.Harm.LGBTI_HATE;
import static org.sauti.models.Harm.SEXUAL_HARASSMENT;
import static org.sauti.models.Harm.STALKING;
import static org.sauti.models.Harm.STEREOTYPING;
import static org.sauti.models.Harm.THREAT;
import static org.sauti.models.Harm.TOXIC;
import static org.sauti.models.Harm.VICTIM_BLAMING;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sauti.models.Harm;
import org.sauti.models.zoo.ModelManifest;
import org.sauti.models.zoo.ModelOutput.Activation;

/**
 * Guesses by its name what a label of somebody's model means here. A guess only: a person has to
 * confirm it.
 */
public final class LabelProposal {
  /** Stands where the name of a label tells nothing. */
  public static final String UNKNOWN = "?";

  private static final List<Rule> RULES =
      List.of(
          rule(
              "^(not?|non|un|anti|counter)[ _-]|^(non|not)?(none|neutral|normal|neither|nothing|"
                  + "clean|safe|ok|okay|acceptable|appropriate|other|benign|nothate|nonhate|"
                  + "nontoxic|nonsexist|noabuse|not|no|negative|support|ham|civil)$"),
          rule("threat|violen|incite|harm", THREAT, TOXIC),
          rule("dox|stalk|surveill", STALKING, TOXIC),
          rule("nude|intimate|sextort|image", IMAGE_ABUSE, TOXIC),
          rule("blam|derail", VICTIM_BLAMING, GENDER_ABUSE, TOXIC),
          rule("harass|objectif|advance", SEXUAL_HARASSMENT, GENDER_ABUSE, TOXIC),
          rule("stereotyp|dominance|prejudic|animosity|patroni", STEREOTYPING, GENDER_ABUSE, TOXIC),
          rule("homophob|transphob|lgbt|queer|biphob", LGBTI_HATE, GENDER_ABUSE, TOXIC),
          rule("derog|discredit|dehuman", DEROGATION, GENDER_ABUSE, TOXIC),
          rule("sexis|misogyn|gender|women", GENDER_ABUSE, TOXIC),
          rule(
              "toxi|hat(e|ing|red)|offens|abus|insult|obscen|profan|hostil|rac(ist|ism)|identity|"
                  + "attack|aggress|bully|vulgar|slur|sexual|unsafe",
              TOXIC));

  private LabelProposal() {}

  /**
   * What the labels of a model may mean.
   *
   * @param names in the order of the outputs
   * @param activation where labels do not exclude each other, one that means a harm as a whole
   *     speaks for it alone: parts of it beside would only raise it
   * @return for each label what a manifest would say of it, or {@link #UNKNOWN}
   */
  public static List<String> of(List<String> names, Activation activation) {
    List<Set<Harm>> harms = new ArrayList<>();
    names.forEach(name -> harms.add(harmsOf(name)));
    if (activation != Activation.SOFTMAX) {
      for (Harm overall : List.of(GENDER_ABUSE, TOXIC)) {
        leaveToItsOwnLabel(overall, names, harms);
      }
    }
    return harms.stream().map(LabelProposal::label).toList();
  }

  private static void leaveToItsOwnLabel(Harm overall, List<String> names, List<Set<Harm>> harms) {
    Pattern itself =
        Pattern.compile(overall == TOXIC ? "toxic(ity)?" : "sexis[mt]|misogyn(y|ous|istic)");
    int own = -1;
    for (int index = 0; index < names.size(); index++) {
      if (itself.matcher(names.get(index).toLowerCase(Locale.ROOT)).matches()) {
        own = index;
      }
    }
    for (int index = 0; own >= 0 && index < names.size(); index++) {
      if (index != own && harms.get(index) != null) {
        harms.get(index).remove(overall);
      }
    }
  }

  private static Set<Harm> harmsOf(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (Harm.ofLabel(lower).isPresent()) {
      return implied(Harm.ofLabel(lower).get());
    }
    return RULES.stream()
        .filter(rule -> rule.names().matcher(lower).find())
        .findFirst()
        .map(rule -> copy(rule.harms()))
        .orElse(null);
  }

  /** A harm implies the overall labels; a threat, images and stalking need no gender motive. */
  private static Set<Harm> implied(Harm harm) {
    Set<Harm> harms = EnumSet.of(harm, TOXIC);
    if (!Set.of(TOXIC, THREAT, IMAGE_ABUSE, STALKING).contains(harm)) {
      harms.add(GENDER_ABUSE);
    }
    return harms;
  }

  private static String label(Set<Harm> harms) {
    if (harms == null) {
      return UNKNOWN;
    }
    return harms.isEmpty()
        ? ModelManifest.NO_HARM
        : harms.stream().map(Harm::label).collect(Collectors.joining(ModelManifest.AND));
  }

  private static Set<Harm> copy(Set<Harm> harms) {
    return harms.isEmpty() ? EnumSet.noneOf(Harm.class) : EnumSet.copyOf(harms);
  }

  private static Rule rule(String names, Harm... harms) {
    return new Rule(Pattern.compile(names), Set.of(harms));
  }

  /** The first rule that a name matches decides. */
  private record Rule(Pattern names, Set<Harm> harms) {}
}
