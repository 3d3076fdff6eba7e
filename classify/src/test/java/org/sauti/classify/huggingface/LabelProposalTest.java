package org.sauti.classify.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.models.zoo.ModelOutput.Activation;

class LabelProposalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          toxic                                    | toxic
          TOXICITY                                 | toxic
          hateful                                  | toxic
          offensive-language                       | toxic
          sexist                                   | gender_abuse+toxic
          Misogyny                                 | gender_abuse+toxic
          threat                                   | threat+toxic
          1. threats, plans to harm and incitement | threat+toxic
          2. derogation                            | gender_abuse+derogation+toxic
          homophobia                               | gender_abuse+lgbti_hate+toxic
          sexual_harassment                        | gender_abuse+sexual_harassment+toxic
          victim_blaming                           | gender_abuse+victim_blaming+toxic
          doxxing                                  | stalking+toxic
          non-toxic                                | none
          NOT HATE                                 | none
          not_sexist                               | none
          nothate                                  | none
          neutral                                  | none
          counter_speech                           | none
          LABEL_0                                  | ?
          joy                                      | ?
          """)
  void should_guess_by_the_name(String name, String label) {
    assertThat(LabelProposal.of(List.of(name, "x"), Activation.SOFTMAX).get(0)).isEqualTo(label);
  }

  @Test
  void should_leave_a_harm_as_a_whole_to_the_label_that_means_it() {
    assertThat(
            LabelProposal.of(
                List.of("toxic", "severe_toxic", "obscene", "threat", "joy"), Activation.SIGMOID))
        .containsExactly("toxic", "none", "none", "threat", "?");
  }

  @Test
  void should_add_up_labels_that_exclude_each_other() {
    assertThat(LabelProposal.of(List.of("toxic", "obscene", "clean"), Activation.SOFTMAX))
        .containsExactly("toxic", "toxic", "none");
  }
}
