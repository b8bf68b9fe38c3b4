package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.llm.ModelCheck;
import io.hopsmith.agents.llm.ModelSpec;
import io.hopsmith.agents.llm.Price;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.schemas.Trajectory.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelAdviceTest {
  private static ModelSpec spec(boolean jsonSchema, boolean tools, int window, int reply) {
    return new ModelSpec(
        "mine",
        ModelSpec.Provider.OPENAI,
        "http://localhost:8000/v1",
        "m",
        SecretRef.NONE,
        new ModelSpec.Sampling(0, 1, reply),
        new ModelSpec.Forms(jsonSchema, tools),
        window,
        Duration.ofSeconds(5),
        PaceLimits.of(4),
        Price.NONE,
        Map.of());
  }

  private static ModelCheck.Report report(boolean can, int window, List<String> refusals) {
    return report(can, window, refusals, 0);
  }

  private static ModelCheck.Report report(
      boolean can, int window, List<String> refusals, double tokensPerSecond) {
    return new ModelCheck.Report(
        true, "", 5, window, can, can, false, refusals, tokensPerSecond, Price.NONE, Usage.NONE);
  }

  @Test
  void namesEveryKeyThatIsBetterSetOtherwise() {
    assertThat(ModelAdvice.of(spec(true, true, 0, 6_000), report(false, 8_192, List.of("no"))))
        .containsExactly(
            "set models.mine.native_tools: false; tools are then called in text",
            "set models.mine.json_schema: false; replies are then read as they come",
            "set models.mine.context_window: 8192; prompts then fit at once",
            "set models.mine.max_output_tokens: 2048; more leaves no room",
            "its server says: no");
  }

  @Test
  void saysThatTheLongestReplyTakesLongerThanItIsWaitedFor() {
    ModelSpec spec = spec(true, true, 8_192, 2_048);

    assertThat(ModelAdvice.of(spec, report(true, 8_192, List.of(), 1_000))).isEmpty();
    assertThat(ModelAdvice.of(spec, report(true, 8_192, List.of(), 20)))
        .containsExactly(
            "set models.mine.timeout_s: 204, or a smaller max_output_tokens; at 20 tokens a second"
                + " a reply of 2048 takes 102 s");
  }

  @Test
  void namesNoneWhereAllIsWell() {
    assertThat(ModelAdvice.of(spec(true, true, 8_192, 2_048), report(true, 8_192, List.of())))
        .isEmpty();
    assertThat(ModelAdvice.of(spec(false, true, 8_192, 2_048), report(true, 8_192, List.of())))
        .containsExactly("set models.mine.json_schema: true; fewer replies are then of no use");
  }
}
