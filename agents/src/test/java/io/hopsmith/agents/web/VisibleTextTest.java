package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void isWhatAReaderSees() {
    assertThat(VisibleText.of("River Avon")).isEqualTo("River Avon");
    assertThat(VisibleText.of("  River\t\n Avon \u00A0")).isEqualTo("River Avon");
    assertThat(VisibleText.of("Av\u00ADon\u200B\u2060")).isEqualTo("Avon");
    assertThat(VisibleText.of("Av\u200Don")).isEqualTo("Avon");
    assertThat(VisibleText.of("\u0915\u094D\u200D\u0937")).isEqualTo("\u0915\u094D\u200D\u0937");
    assertThat(VisibleText.of("flag\uDB40\uDC67 \uDB40\uDC67 end")).isEqualTo("flag end");
    assertThat(VisibleText.of("Größe  Ærø")).isEqualTo("Größe Ærø");
    assertThat(VisibleText.of(" ")).isEmpty();
  }

  @Test
  void goesOnWhereItEnded() {
    VisibleText text = new VisibleText();
    text.append(" River ");
    text.append(" Avon");
    assertThat(text.end(3)).hasToString("von");
    assertThat(text.take()).isEqualTo("River Avon");
    assertThat(text.length()).isZero();
  }

  /** However the characters come, and again and again. */
  @Property
  void doesNotDependOnPieces(@ForAll("characters") String one, @ForAll("characters") String other) {
    VisibleText pieces = new VisibleText();
    pieces.append(one);
    pieces.append(other);
    String text = VisibleText.of(one + other);
    assertThat(pieces.take()).isEqualTo(text);
    assertThat(VisibleText.of(text)).isEqualTo(text);
    assertThat(text).doesNotContain("  ").isEqualTo(text.strip());
  }

  @Provide
  Arbitrary<String> characters() {
    return Arbitraries.of(
            'a', 'Z', '7', ' ', '\t', '\u00A0', '\u00AD', '\u200B', '\u200D', 'é', 'ж', '中')
        .list()
        .ofMaxSize(12)
        .map(list -> list.stream().map(String::valueOf).reduce("", String::concat));
  }
}
