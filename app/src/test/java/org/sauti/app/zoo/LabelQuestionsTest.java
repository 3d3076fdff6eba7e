package org.sauti.app.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.app.UserException;

class LabelQuestionsTest {
  private static final List<String> NAMES = List.of("HATE", "LABEL_1", "NOT");
  private static final List<String> PROPOSALS = List.of("toxic", "?", "none");

  private final StringWriter terminal = new StringWriter();

  @Test
  void should_take_the_proposal_for_an_empty_answer_and_ask_again_after_a_wrong_one()
      throws IOException {
    // given: the second label has no proposal to take
    String answers = "\n\nthreats\nthreat+toxic\n none \n";

    // when
    List<String> labels = ask(answers);

    // then
    assertThat(labels).containsExactly("toxic", "threat+toxic", "none");
    assertThat(terminal.toString())
        .contains("HATE [toxic] = ", "LABEL_1 [?] = ")
        .contains("LABEL_1=threats: no such harm: threats: did you mean 'threat'?");
  }

  @Test
  void should_say_what_to_do_when_there_are_no_answers() {
    assertThatThrownBy(() -> ask("\n"))
        .isInstanceOf(UserException.class)
        .hasMessage("no answer for the label 'LABEL_1': give --map");
  }

  private List<String> ask(String answers) throws IOException {
    BufferedReader reader = new BufferedReader(new StringReader(answers));
    return new LabelQuestions(reader, new PrintWriter(terminal, true)).ask(NAMES, PROPOSALS);
  }
}
