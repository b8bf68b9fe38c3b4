package io.hopsmith.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
  @Test
  void saysAGoverningLabelAgain() {
    assertThat(pair("Median age", "female: 31 years").reading())
        .isEqualTo("Median age: female: 31 years");
  }

  @Test
  void repeatsNoLabelThatTheLineHas() {
    assertThat(pair("Area", "Area: total: 5 sq km").reading()).isEqualTo("Area: total: 5 sq km");
    assertThat(pair("", "Area: 5 sq km").reading()).isEqualTo("Area: 5 sq km");
  }

  private static Block pair(String context, String text) {
    return Block.keyValue("", context, "label", text, "value", List.of());
  }
}
