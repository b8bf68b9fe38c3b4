package io.hopsmith.pipelines.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionDiffTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c | a b c | a b c",
        "a b c | a c | a <del>b</del> c",
        "a c | a b c | a <ins>b</ins> c",
        "a b c | a x y c | a <del>b</del> <ins>x y</ins> c",
        "'' | a | <ins>a</ins>",
        "a | '' | <del>a</del>",
        "<b> & | <i> & | <del>&lt;b&gt;</del> <ins>&lt;i&gt;</ins> &amp;",
      })
  void showsWhatWentAndWhatCame(String before, String after, String html) {
    assertThat(QuestionDiff.html(before, after)).isEqualTo(html);
  }

  @Test
  void longTextsAreNotCompared() {
    String before = "a ".repeat(4_000);
    assertThat(QuestionDiff.html(before, before)).startsWith("<del>a a").contains("<ins>a a");
  }
}
