package io.hopsmith.agents.agent;

import io.hopsmith.agents.prompt.PromptTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a model is told in a rollout.
 *
 * @param task what it is there for
 * @param tools how tools are called in text
 * @param close that it has to close now
 * @param goOn that its turn was neither a call nor an end
 * @param fault what keeps a turn's text without a call from ending the rollout; empty where it ends
 */
record AgentPrompts(
    PromptTemplate task,
    PromptTemplate tools,
    PromptTemplate close,
    PromptTemplate goOn,
    UnaryOperator<String> fault) {
  private static final String FAULT = "fault";

  /** For somebody who answers a question. */
  static AgentPrompts solver(String language) {
    return new AgentPrompts(
        prompt("solver", language),
        prompt("tools", language),
        prompt("solver-close", language),
        prompt("solver-go-on", language),
        AgentPrompts::withoutAnswer);
  }

  /** For somebody who looks around and reports. */
  static AgentPrompts explorer(PromptTemplate task, String language) {
    return new AgentPrompts(
        task,
        prompt("tools", language),
        prompt("explorer-close", language),
        prompt("explorer-go-on", language),
        AgentPrompts::withoutAnswer);
  }

  /** For somebody who searches for another. */
  static AgentPrompts deepExplorer(String language) {
    return new AgentPrompts(
        prompt("deep-explorer", language),
        prompt("tools", language),
        prompt("deep-explorer-close", language),
        prompt("deep-explorer-go-on", language),
        AgentPrompts::withoutAnswer);
  }

  /** For somebody who checks whether an answer fits a question. */
  static AgentPrompts tester(String language) {
    return new AgentPrompts(
        prompt("tester", language),
        prompt("tools", language),
        prompt("tester-close", language),
        prompt("tester-close", language),
        AgentPrompts::withoutAnswer);
  }

  /** For somebody who looks things up and writes a JSON object in the end. */
  static AgentPrompts writer(PromptTemplate task, String language, UnaryOperator<String> fault) {
    return new AgentPrompts(
        task,
        prompt("tools", language),
        prompt("writer-close", language),
        prompt("writer-go-on", language),
        fault);
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

  String goOnNow(String text) {
    return goOn.render(goOn.has(FAULT) ? Map.of(FAULT, fault.apply(text)) : Map.of());
  }

  boolean closes(String text) {
    return fault.apply(text).isEmpty();
  }

  private static String withoutAnswer(String text) {
    return TurnText.answer(text).isPresent() ? "" : "it gives no answer";
  }

  /** Hashes of all that it is told. */
  List<String> hashes() {
    return List.of(task.hash(), tools.hash(), close.hash(), goOn.hash());
  }
}
