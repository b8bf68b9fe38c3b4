package io.hopsmith.agents.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToolArgumentsTest {
  @Test
  void writesASearchAsItsQueries() {
    assertThat(ToolArguments.search(List.of("a \"b\"", "c")))
        .isEqualTo("{\"queries\":[\"a \\\"b\\\"\",\"c\"]}");
  }

  @Test
  void showsValuesAlone() {
    assertThat(ToolArguments.readable("{\"queries\":[\"a\",\"b\"]}")).isEqualTo("a; b");
    assertThat(ToolArguments.readable("{\"url\":\"http://a.example/\",\"goal\":\"length\"}"))
        .isEqualTo("http://a.example/; length");
  }

  @Test
  void showsWhatIsNoObjectAsItIs() {
    assertThat(ToolArguments.readable("river, please")).isEqualTo("river, please");
    assertThat(ToolArguments.readable("{\"queries\":")).isEqualTo("{\"queries\":");
    assertThat(ToolArguments.readable("")).isEmpty();
    assertThat(ToolArguments.readable("[1]")).isEqualTo("[1]");
  }
}
