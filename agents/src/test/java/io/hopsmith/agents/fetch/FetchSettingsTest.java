package io.hopsmith.agents.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.fetch.FetchSettings.Limits;
import io.hopsmith.agents.fetch.FetchSettings.Reach;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FetchSettingsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void namesTheValueThatIsWrong() {
    assertThatThrownBy(() -> FetchSettings.defaults().withUserAgent("1"))
        .hasMessageContaining("user_agent '1'");
    assertThatThrownBy(() -> new Limits(0, 1, 1, SECOND, 0))
        .hasMessage("received_bytes is 0; it must be at least 1");
    assertThatThrownBy(() -> new Limits(1, 0, 1, SECOND, 0))
        .hasMessage("expansion is 0; it must be at least 1");
    assertThatThrownBy(() -> new Limits(1, 1, 0, SECOND, 0))
        .hasMessage("header_bytes is 0; it must be at least 1");
    assertThatThrownBy(() -> new Limits(1, 1, 1, Duration.ZERO, 0))
        .hasMessage("answer_ms is PT0S; it must be at least 1 ms");
    assertThatThrownBy(() -> new Limits(1, 1, 1, SECOND, -1))
        .hasMessage("bytes_per_second is -1; it must be at least 0");
  }

  @Test
  void namesPortsAndHostsThatAreWrong() {
    assertThatThrownBy(() -> new Reach(List.of(), List.of()))
        .hasMessage("ports is []; it must hold at least one port from 1 to 65535");
    assertThatThrownBy(() -> new Reach(List.of(80, 65_536), List.of()))
        .hasMessageContaining("ports is [80, 65536]");
    assertThatThrownBy(() -> new Reach(List.of(80), List.of("http://a.example/")))
        .hasMessage("open_hosts has 'http://a.example/'; it must be HOST or HOST:PORT");
  }

  @Test
  void looksUpRobotsByItsProductName() {
    assertThat(FetchSettings.defaults().withUserAgent("Some-Bot/2 (+http://a.example)").robotName())
        .isEqualTo("some-bot");
  }
}
