package io.hopsmith.agents.solver.natural;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.natural.Spans.Span;
import io.hopsmith.agents.tools.PageView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongKindsTest {
  private final Seen seen = new Seen(new Senseless());

  @BeforeEach
  void readPages() {
    page("Tarnmark", "Tarnmark is a Nordic country of islands.");
    page("Ada Quill", "Ada Quill (born 1831) was a Nordic engineer.");
    page("Bora Lindow", "Her first success was the novel \"Dusk\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tarnmark", "Nordic"})
  void whoIsNoCountryAndNoAdjective(String answer) {
    assertThat(isWrong("Who designed the Wick bridge?", answer)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Quill", "Bora Lindow", "Ambrose"})
  void whoMayBeAnybodyElse(String answer) {
    assertThat(isWrong("Who designed the Wick bridge?", answer)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Ada Quill, true", "Tarnmark, false", "Wick, false"})
  void whereIsNobody(String answer, boolean wrong) {
    assertThat(isWrong("In what town was the bridge built?", answer)).isEqualTo(wrong);
  }

  @Test
  void anythingMayBeANameOfAnything() {
    assertThat(isWrong("What is the bridge called?", "Tarnmark")).isFalse();
  }

  /** Whether the answer is of a wrong kind where a sentence has it. */
  private boolean isWrong(String question, String answer) {
    String text =
        "Tarnmark, a Nordic country, owes the Wick bridge to Ada Quill, Bora Lindow and Ambrose.";
    int start = text.indexOf(answer);
    Span span = new Span(answer, start, start + answer.length());
    Evidence evidence = Evidence.of("http://x.example/", "Wick bridge", text, true);
    return new WrongKinds(QuestionReader.read(question), seen).includes(evidence, span);
  }

  private void page(String title, String text) {
    seen.add(PageView.plain("http://x.example/" + title, title, text, List.of()));
  }

  /** Scores nothing. */
  private static final class Senseless implements Sense {
    @Override
    public void learn(Evidence found) {}

    @Override
    public double support(List<Evidence> chain) {
      return 0;
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double near(Evidence evidence, int start, int end) {
      return 0;
    }

    @Override
    public double isA(String text, String kind) {
      return 0;
    }

    @Override
    public double worth(Signs signs) {
      return 0;
    }

    @Override
    public String unsaid(List<Evidence> chain) {
      return "";
    }
  }
}
