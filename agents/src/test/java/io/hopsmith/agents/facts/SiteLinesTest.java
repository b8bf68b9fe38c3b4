package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteLinesTest {
  private static final String EVERYWHERE = "From the old gazetteer";

  @ParameterizedTest
  @CsvSource({"20, 20, false", "20, 17, false", "20, 12, true", "8, 8, true"})
  void leavesOutWhatNearlyAllPagesOfASiteSay(int pages, int with, boolean stays) {
    List<Page> read = SiteLines.without(site("r.example", pages, with));
    assertThat(read).hasSize(pages);
    assertThat(texts(read.get(0)).contains(EVERYWHERE)).isEqualTo(stays);
    for (int i = 0; i < pages; i++) {
      assertThat(texts(read.get(i))).contains("Number " + i + " lies by a river of the plains.");
      assertThat(texts(read.get(i))).as("headings are the page's own").contains("Town");
    }
  }

  @Test
  void countsEachSiteForItself() {
    List<Page> pages = new ArrayList<>(site("r.example", 20, 20));
    pages.addAll(site("s.example", 4, 4));
    List<Page> read = SiteLines.without(pages);
    assertThat(read.stream().filter(page -> texts(page).contains(EVERYWHERE)))
        .hasSize(4)
        .allMatch(page -> page.site().equals("s.example"));
  }

  private static List<Page> site(String host, int pages, int with) {
    return IntStream.range(0, pages)
        .mapToObj(
            i ->
                FactPages.page(
                    host + "/" + i,
                    "Town",
                    (i < with ? "<p>" + EVERYWHERE + "</p>" : "")
                        + "<p>Number %d lies by a river of the plains.</p>".formatted(i)))
        .toList();
  }

  private static List<String> texts(Page page) {
    return page.blocks().stream().map(Block::text).toList();
  }
}
