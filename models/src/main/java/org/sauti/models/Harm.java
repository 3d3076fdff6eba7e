package org.sauti.models;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The harms Sauti recognises. A text can have several. {@link #GENDER_ABUSE} and {@link #TOXIC} are
 * overall labels that the others imply.
 */
public enum Harm {
  /**
   * Abuse aimed at women or girls, or at people because of gender, gender identity or sexuality.
   */
  GENDER_ABUSE,
  /** Threat or plan of harm, incitement to violence, rape threat. */
  THREAT,
  /** Gendered insult, slur used as attack, dehumanising. */
  DEROGATION,
  /** Claims that a gender is inferior or has a fixed place, condescension, casual sexism. */
  STEREOTYPING,
  /** Objectification, unwanted sexual remark, advance or demand. */
  SEXUAL_HARASSMENT,
  /** Puts the fault of abuse on the person abused. */
  VICTIM_BLAMING,
  /** Sharing, asking for or threatening to share intimate or faked images without consent. */
  IMAGE_ABUSE,
  /** Surveillance, doxxing, unwanted repeated contact, tracking. */
  STALKING,
  /** Attack on lesbian, gay, bi, trans or intersex people as such. */
  LGBTI_HATE,
  /** Any abuse, offence or hate, whoever the target. */
  TOXIC;

  private static final List<Harm> ALL = List.of(values());
  private static final Map<String, Harm> BY_LABEL =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Harm::label, Function.identity()));

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The harm's name in data, model manifests, policies and output, e.g. {@code gender_abuse}. */
  public String label() {
    return label;
  }

  /** Whether this is one of the two overall labels, which name no harm of their own. */
  public boolean isOverall() {
    return this == GENDER_ABUSE || this == TOXIC;
  }

  /** The harm with this label, or empty when there is none. */
  public static Optional<Harm> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  /** All labels, in the order of declaration. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Harm::label).toList();
  }
}
