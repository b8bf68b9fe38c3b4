package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels without colon or table, as sites of many kinds write them. */
class LabelledRowsTest {
  private static final String ROW = "<div class=r>%s</div>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=r><div class=l>Born</div><div class=v>1947</div></div>"
            + "<div class=r><div class=l>Eye colour</div><div class=v>blue</div></div>",
        "<div class='field f-born'><div class=field__label>Born</div><div class=x>1947</div></div>"
            + "<div class='field f-eye'><div class=field__label>Eye colour</div><div class=x>blue</div></div>",
        "<div><span>Born</span> <span>1947</span></div><div><span>Eye colour</span> <span>blue</span></div>",
        "<ul><li><span class=lb>Born</span><div>1947</div></li><li><span class=lb>Eye colour</span><div>blue</div></li></ul>",
        "<ul><li><span>Born</span> 1947</li><li><span>Eye colour</span> blue</li></ul>",
        "<ul><li><strong>Born</strong> <span>1947</span></li><li><strong>Eye colour</strong> <span>blue</span></li></ul>",
        "<ul><li><b>Born</b><br>1947</li><li><b>Eye colour</b><br>blue</li></ul>",
        "<p><strong>Born</strong> 1947</p><p><strong>Eye colour</strong> <a href=/b>blue</a></p>",
        "<div><p>Born</p><p>1947</p></div><div><p>Eye colour</p><p>blue</p></div>",
        "<div><h4>Born</h4><p>1947</p></div><div><h4>Eye colour</h4><p>blue</p></div>",
        "<div><div class=k>Born</div><div class=v>1947</div><div class=k>Eye colour</div><div class=v>blue</div></div>",
        "<aside class=portable-infobox><div class=pi-data><h3 class=pi-data-label>Born</h3><div>1947</div></div>"
            + "<div class=pi-data><h3 class=pi-data-label>Eye colour</h3><div>blue</div></div></aside>"
      })
  void readsRowsThatAreBuiltAlike(String html) throws Exception {
    assertThat(read(html))
        .containsExactly("kv |Born|1947|Born 1947", "kv |Eye colour|blue|Eye colour blue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=r><span class=label>Born</span><div>1947</div></div>",
        "<div class=r><span class=lb>Born</span> 1947</div>"
      })
  void readsASingleRowWhoseLabelIsCalledSo(String html) throws Exception {
    assertThat(read(html)).containsExactly("kv |Born|1947|Born 1947");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=r><span>Born</span><div>1947</div></div>",
        "<ul><li><b>Carla Stane</b> goalkeeper</li><li><b>Jem Prowse</b> pivot</li></ul>",
        "<ul><li><a href=/a>Stane</a> <span>goalkeeper</span></li><li><a href=/b>Prowse</a> <span>pivot</span></li></ul>",
        "<p><b>Upper mill</b> is a mill by the sea.</p><p><b>Lower mill</b> was a mill.</p>",
        "<div><span>12 May</span> <span>Mill closed</span></div><div><span>3 June</span> <span>Mill sold</span></div>",
        "<div><span>Goal.</span> <span>Stane</span></div><div><span>Saved!</span> <span>Prowse</span></div>",
        "<div><h4>History</h4><p>%s</p></div><div><h4>Today</h4><p>It stands.</p></div>"
      })
  void takesNothingElseForALabel(String html) throws Exception {
    assertThat(read(html.formatted("It was built in the years after the war. ".repeat(5))))
        .noneMatch(block -> block.startsWith("kv "));
  }

  static Stream<Arguments> headed() {
    return Stream.of(
        Arguments.of(
            "a list",
            "<div class=s><div class=h2>Top cast</div><ul><li>Stane</li><li>Prowse</li></ul></div>"
                + "<div class=s><div class=h2>Notes on it</div><ul><li>One</li><li>Two</li></ul></div>",
            List.of(
                "h6 Top cast", "li1 Stane", "li1 Prowse", "h6 Notes on it", "li1 One", "li1 Two")),
        Arguments.of(
            "rows",
            "<div class=s><div class=h2>Details</div><ul><li><span class=lb>Born</span><div>1947</div>"
                + "</li></ul></div><div class=s><div class=h2>On screen</div><ul><li>"
                + "<span class=lb>Height</span><div>2 m</div></li></ul></div>",
            List.of(
                "h6 Details",
                "kv |Born|1947|Born 1947",
                "h6 On screen",
                "kv |Height|2 m|Height 2 m")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("headed")
  void takesWhatStandsAboveSeveralForAHeading(String what, String html, List<String> blocks)
      throws Exception {
    assertThat(read(html)).as(what).isEqualTo(blocks);
  }

  private static List<String> read(String html) throws Exception {
    return Documents.blocks("<main>" + html + ROW.formatted("") + "</main>");
  }
}
