package io.hopsmith.generators.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.prompt.PromptTemplate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What models are told is there in both languages, with the same places and the same fields. */
class PromptsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\w+}}");
  private static final Pattern FIELD = Pattern.compile("\"\\w+\":");

  static Stream<String> names() {
    return Stream.concat(
            WrittenExploreEvolve.promptHashes("en").stream(),
            WrittenSelfPlay.promptHashes("en").stream())
        .filter(hash -> hash.contains(".en.txt"))
        .map(hash -> hash.substring(0, hash.indexOf('.')))
        .distinct();
  }

  private static Set<String> found(Pattern pattern, PromptTemplate prompt) {
    List<String> found = pattern.matcher(prompt.text()).results().map(MatchResult::group).toList();
    return new TreeSet<>(found);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isThereInChineseToo(String name) {
    PromptTemplate english = PromptTemplate.of(Prompts.class, name, "en");
    PromptTemplate chinese = PromptTemplate.of(Prompts.class, name, "zh");

    assertThat(chinese.name()).isEqualTo(name + ".zh.txt");
    assertThat(chinese.text()).containsPattern("\\p{IsHan}");
    assertThat(found(PLACE, chinese)).isEqualTo(found(PLACE, english));
    assertThat(found(FIELD, chinese)).isEqualTo(found(FIELD, english));
  }
}
