package org.sauti.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.sauti.classify.measure.Share;
import org.sauti.classify.measure.attack.Attack;
import org.sauti.classify.measure.attack.Attacks;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.models.Harm;
import org.sauti.models.Verdict;

/**
 * Disguises the texts that have a harm in every way there is, and judges them again. An attack is
 * measured on the texts that it changes: a script may lack what it replaces.
 */
public final class RobustnessRun {
  private final JudgeRun judge;
  private final Harm harm;
  private final boolean detectLanguages;

  /**
   * @param detectLanguages whether the declared language is withheld from the model
   */
  public RobustnessRun(JudgeRun judge, Harm harm, boolean detectLanguages) {
    this.judge = judge;
    this.harm = harm;
    this.detectLanguages = detectLanguages;
  }

  /** The texts that are disguised. */
  public List<JudgedText> targets(List<JudgedText> texts) {
    return texts.stream().filter(text -> text.has(harm)).toList();
  }

  /** How many texts there will be to disguise, over all attacks. */
  public long texts(List<JudgedText> targets) {
    return (long) targets.size() * Attacks.ALL.size();
  }

  /**
   * Measures every attack.
   *
   * @param targets texts that have the harm, with what the model said of them as they are
   * @param progress takes the number of targets done so far, over all attacks
   */
  public List<AttackResult> run(List<JudgedText> targets, LongConsumer progress)
      throws InterruptedException {
    List<AttackResult> results = new ArrayList<>();
    for (Attack attack : Attacks.ALL) {
      long before = (long) results.size() * targets.size();
      results.add(measure(attack, targets, done -> progress.accept(before + done)));
    }
    return results;
  }

  private AttackResult measure(Attack attack, List<JudgedText> targets, LongConsumer progress)
      throws InterruptedException {
    List<JudgedText> changed = new ArrayList<>();
    List<TextInput> disguised = new ArrayList<>();
    for (JudgedText target : targets) {
      LabelledText labelled = target.labelled();
      String text = attack.disguise(labelled.text());
      if (!text.equals(labelled.text())) {
        changed.add(target);
        disguised.add(new TextInput(text, detectLanguages ? null : labelled.language()));
      }
    }
    long found = 0;
    for (Outcome<Verdict> outcome : judge.judge(disguised, progress)) {
      found += isFound(outcome) ? 1 : 0;
    }
    long foundBefore = changed.stream().filter(text -> text.score(harm).flagged()).count();
    return new AttackResult(
        attack.name(), new Share(foundBefore, changed.size()), new Share(found, changed.size()));
  }

  /** A text that a disguise makes unscorable is a text that the disguise hides. */
  private boolean isFound(Outcome<Verdict> outcome) {
    return outcome instanceof Outcome.Success<Verdict> success
        && success.value().scores().get(harm.ordinal()).flagged();
  }
}
