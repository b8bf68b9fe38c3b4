package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.llm.ModelCheck;
import io.hopsmith.agents.llm.ModelSpec;
import java.util.ArrayList;
import java.util.List;

/** What of a model's configuration is better set otherwise, by what a check found. Pure. */
final class ModelAdvice {
  private ModelAdvice() {}

  /** One line for each key; none where the model does not answer. */
  static List<String> of(ModelSpec model, ModelCheck.Report found) {
    List<String> advice = new ArrayList<>();
    if (!found.answers()) {
      return advice;
    }
    String key = "models." + model.name() + ".";
    if (model.forms().nativeTools() && !found.tools()) {
      advice.add("set " + key + "native_tools: false; tools are then called in text");
    }
    if (model.forms().jsonSchema() && !found.jsonSchema()) {
      advice.add("set " + key + "json_schema: false; replies are then read as they come");
    }
    if (!model.forms().jsonSchema() && found.jsonSchema()) {
      advice.add("set " + key + "json_schema: true; fewer replies are then of no use");
    }
    window(model, found.contextWindow(), key, advice);
    time(model, found.tokensPerSecond(), key, advice);
    found.refusals().forEach(why -> advice.add("its server says: " + why));
    return advice;
  }

  private static void time(
      ModelSpec model, double tokensPerSecond, String key, List<String> advice) {
    int longest = model.sampling().maxOutputTokens();
    long seconds = tokensPerSecond == 0 ? 0 : Math.round(longest / tokensPerSecond);
    if (seconds > model.timeout().toSeconds()) {
      advice.add(
          "set %stimeout_s: %d, or a smaller max_output_tokens; at %.0f tokens a second a reply of %d takes %d s"
              .formatted(key, seconds * 2, tokensPerSecond, longest, seconds));
    }
  }

  private static void window(ModelSpec model, int window, String key, List<String> advice) {
    if (window > 0 && model.contextWindow() == 0) {
      advice.add("set " + key + "context_window: " + window + "; prompts then fit at once");
    }
    if (window > 0 && model.sampling().maxOutputTokens() > window / 2) {
      advice.add("set " + key + "max_output_tokens: " + window / 4 + "; more leaves no room");
    }
  }
}
