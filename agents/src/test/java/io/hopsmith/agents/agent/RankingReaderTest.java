package io.hopsmith.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.agent.PageReader.Evidence;
import io.hopsmith.agents.tools.PageView;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingReaderTest {
  private static final String FILLER =
      IntStream.range(0, 200)
          .mapToObj(i -> "The town holds market number " + i + " on a Monday.")
          .collect(Collectors.joining("\n"));
  private static final PageView PAGE =
      PageView.plain(
          "http://a.example/",
          "Brook",
          FILLER + "\nThe bridge was opened in 1869 by the mayor.\n" + FILLER,
          List.of());

  private final RankingReader reader = new RankingReader();

  @Test
  void quotesTheLinesThatSpeakToTheGoalWithTheirPlaces() {
    List<Evidence> evidence = reader.read(PAGE, "when was the bridge opened", 400).evidence();
    assertThat(evidence)
        .extracting(Evidence::text)
        .contains("The bridge was opened in 1869 by the mayor.");
    assertThat(evidence)
        .allSatisfy(each -> assertThat(PAGE.text().substring(each.at())).startsWith(each.text()));
    assertThat(evidence.stream().mapToInt(each -> each.text().length()).sum()).isLessThan(400);
  }

  @Test
  void quotesChineseLinesThatSpeakToTheGoal() {
    PageView page =
        PageView.plain(
            "http://a.example/", "溪镇", "市场每周一开市。\n".repeat(200) + "大桥于1869年由镇长启用。\n", List.of());
    assertThat(reader.read(page, "这座桥是哪一年启用的", 60).evidence())
        .extracting(Evidence::text)
        .contains("大桥于1869年由镇长启用。");
  }

  @Test
  void quotesThePagesBeginningWithoutAGoal() {
    assertThat(reader.read(PAGE, "", 400).evidence().get(0).at()).isZero();
  }

  @Test
  void cutsALineThatIsLongerThanAllowed() {
    PageView page = PageView.plain("http://a.example/", "Long", "word ".repeat(1_000), List.of());
    assertThat(reader.read(page, "word", 300).evidence())
        .singleElement()
        .satisfies(each -> assertThat(each.text()).hasSize(300));
  }
}
