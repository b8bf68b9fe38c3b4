package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.llm.Transcript.Entry;
import io.hopsmith.agents.llm.Transcript.Said;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exchanges with models as a person reads them: conversation by conversation, each message once,
 * and what a model is told beforehand only where it is new.
 */
final class TranscriptText {
  private static final String INDENT = "    ";

  private final PrintWriter out;
  private final Map<String, Integer> told = new HashMap<>();

  TranscriptText(PrintWriter out) {
    this.out = out;
  }

  /** What the calls of a rollout have in common. */
  private record Conversation(String role, String model, int sample, List<Said> opening) {
    private static final int OPENING = 2;

    static Conversation of(Entry entry) {
      List<Said> prompt = entry.prompt();
      return new Conversation(
          entry.role(),
          entry.model(),
          entry.sample(),
          prompt.subList(0, Math.min(OPENING, prompt.size())));
    }
  }

  /** Prints all of them; nothing where there are none. */
  void print(List<Entry> entries) {
    Map<Conversation, List<Entry>> conversations = new LinkedHashMap<>();
    entries.forEach(
        entry ->
            conversations
                .computeIfAbsent(Conversation.of(entry), key -> new ArrayList<>())
                .add(entry));
    int n = 0;
    for (Map.Entry<Conversation, List<Entry>> each : conversations.entrySet()) {
      n++;
      out.println(
          "== Conversation %d of %d: %s, %s, sample %d =="
              .formatted(
                  n,
                  conversations.size(),
                  each.getKey().role(),
                  PlainText.printable(each.getKey().model()),
                  each.getKey().sample()));
      print(n, each.getValue());
      out.println();
    }
  }

  private void print(int conversation, List<Entry> entries) {
    List<Said> shown = List.of();
    for (Entry entry : entries) {
      List<Said> prompt = entry.prompt();
      boolean goesOn =
          shown.size() <= prompt.size() && prompt.subList(0, shown.size()).equals(shown);
      prompt
          .subList(goesOn ? shown.size() : 0, prompt.size())
          .forEach(said -> print(conversation, said));
      reply(entry);
      shown = new ArrayList<>(prompt);
      shown.add(new Said("model", entry.reply()));
    }
  }

  private void print(int conversation, Said said) {
    Integer before =
        said.from().equals("system") ? told.putIfAbsent(said.text(), conversation) : null;
    if (before == null) {
      out.println("  " + said.from() + ":");
      out.println(PlainText.block(said.text(), INDENT));
    } else {
      out.println("  system: as in conversation " + before);
    }
  }

  private void reply(Entry entry) {
    String how = entry.remembered() ? "from the store" : Estimate.usd(entry.costUsd());
    if (entry.failure().isEmpty()) {
      out.println("  reply (%s):".formatted(how));
      out.println(PlainText.block(entry.reply(), INDENT));
      return;
    }
    out.println(PlainText.wrapped("no reply: " + entry.failure(), "  "));
    if (!entry.raw().isEmpty()) {
      out.println(PlainText.block(entry.raw(), INDENT));
    }
  }
}
