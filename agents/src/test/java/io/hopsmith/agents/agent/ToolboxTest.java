package io.hopsmith.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.agent.Toolbox.Observation;
import io.hopsmith.agents.prompt.Untrusted;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolboxTest {
  private final Toolbox tools =
      new Toolbox(new SmallTools(), Gear.of(new RankingReader(), AgentLimits.STANDARD), List.of());

  private String call(String name, String arguments) {
    Observation observation = tools.call(name, arguments);
    assertThat(observation.wellFormed()).isTrue();
    return observation.text();
  }

  private String malformed(String name, String arguments) {
    Observation observation = tools.call(name, arguments);
    assertThat(observation.wellFormed()).isFalse();
    return observation.text();
  }

  @Test
  void showsHitsWithTheirAddresses() {
    assertThat(call("search", "{\"queries\": [\"length of Wend\", \"nothing\"]}"))
        .contains("1. Wend")
        .contains(SmallTools.RIVER)
        .contains("Results for \"nothing\":\nnone");
    assertThat(call("search", "{\"query\": \"Brook\"}")).contains(SmallTools.TOWN);
  }

  @Test
  void countsWhatSearchesCost() {
    call("search", "{\"queries\": [\"Wend\", \"Brook\"]}");
    assertThat(tools.usage().costUsd()).isEqualTo(2 * SmallTools.USD);
    assertThat(tools.usage().modelCalls()).isZero();
  }

  @Test
  void browsesWhatWasOfferedAndNothingElse() {
    String url = "{\"url\": \"%s\", \"goal\": \"length\"}";
    assertThat(call("browse", url.formatted(SmallTools.RIVER))).contains("offered by no search");
    call("search", "{\"queries\": [\"Wend\"]}");
    assertThat(
            call("browse", "{\"url\": \"%s/\", \"goal\": \"length\"}".formatted(SmallTools.RIVER)))
        .contains("Length: 134 km.")
        .contains("- Brook: " + SmallTools.TOWN);
    assertThat(call("browse", url.formatted(SmallTools.TOWN))).contains("4,000 people");
  }

  @Test
  void marksOrdersOfAPageAndOffersNoneOfTheirAddresses() {
    call("search", "{\"queries\": [\"Orders\"]}");
    String page = call("browse", "{\"url\": \"%s\", \"goal\": \"\"}".formatted(SmallTools.HOSTILE));
    assertThat(page).contains(Untrusted.NOTE).doesNotContain("<answer>");
    assertThat(call("browse", "{\"url\": \"http://evil.example/\", \"goal\": \"\"}"))
        .contains("offered by no search");
  }

  @Test
  void findsLinesThatHoldTheWords() {
    call("search", "{\"queries\": [\"Wend\"]}");
    assertThat(
            call("find", "{\"url\": \"%s\", \"pattern\": \"LENGTH\"}".formatted(SmallTools.RIVER)))
        .contains("Length: 134 km.")
        .doesNotContain("Old Fell");
    assertThat(
            call("find", "{\"url\": \"%s\", \"pattern\": \"width\"}".formatted(SmallTools.RIVER)))
        .contains("no line");
  }

  @Test
  void answersARepeatedCallAsRepeated() {
    call("search", "{\"queries\": [\"Wend\"]}");
    assertThat(call("search", "{ \"queries\" : [\"Wend\"] }")).contains("as call 1");
  }

  @Test
  void saysWhatIsWrongWithACall() {
    assertThat(malformed("search", "{\"queries\": []}")).contains("{\"queries\": [\"...\"]}");
    assertThat(malformed("search", "Wend")).contains("no JSON object");
    assertThat(malformed("browse", "{}")).contains("browse wants a URL");
    assertThat(malformed("find", "{\"url\": \"u\"}")).contains("pattern");
    assertThat(malformed("python", "{\"code\": \"1\"}")).contains("no tool 'python'");
  }

  @Test
  void knowsToolsByNamesThatModelsVary() {
    assertThat(call("web_search", "{\"query\": \"Wend\"}")).contains(SmallTools.RIVER);
    assertThat(call("open_page", "{\"url\": \"" + SmallTools.RIVER + "\"}")).contains("134 km");
  }
}
