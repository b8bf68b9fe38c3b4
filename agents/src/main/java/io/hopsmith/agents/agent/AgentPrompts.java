package io.hopsmith.agents.agent;

import io.hopsmith.agents.prompt.PromptTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a model is told in a rollout.
 *
 * @param task what it is there for
 * @param tools how tools are called in text
 * @param close that it has to close now
 * @param goOn that its turn was neither a call nor an end
 * @param end whether a turn's text ends the rollout
 */
record AgentPrompts(
    PromptTemplate task,
    PromptTemplate tools,
    PromptTemplate close,
    PromptTemplate goOn,
    Predicate<String> end) {

  /** For somebody who answers a question. */
  static AgentPrompts solver(String language) {
    return new AgentPrompts(
        prompt("solver", language),
        prompt("tools", language),
        prompt("solver-close", language),
        prompt("solver-go-on", language),
        text -> TurnText.answer(text).isPresent());
  }

  private static PromptTemplate prompt(String name, String language) {
    return PromptTemplate.of(AgentPrompts.class, name, language);
  }

  String system(boolean nativeTools) {
    String system = task.render(Map.of());
    return nativeTools ? system : system + "\n\n" + tools.render(Map.of());
  }

  String closeNow() {
    return close.render(Map.of());
  }

  String goOnNow() {
    return goOn.render(Map.of());
  }

  boolean closes(String text) {
    return end.test(text);
  }

  /** Hashes of all that it is told. */
  List<String> hashes() {
    return List.of(task.hash(), tools.hash(), close.hash(), goOn.hash());
  }
}
