package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.pipelines.export.Conversation.Call;
import io.hopsmith.pipelines.export.Conversation.Turn;
import io.hopsmith.schemas.QaRow;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows for LLaMA-Factory, with the description of the files that it looks for in {@code
 * dataset_info.json}.
 *
 * @see <a href="https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md">LLaMA-Factory,
 *     data preparation</a>
 */
final class LlamaFactory {
  private LlamaFactory() {}

  /**
   * One record a right rollout. {@code human} and {@code observation} alternate with {@code
   * function_call} and {@code gpt}. A turn of one call is {@code {"name", "arguments"}}, one of
   * several a list of these, and then their replies stand in one observation, in order, an empty
   * line apart. Thoughts have no place beside a call in this format and are not told.
   */
  static void sharegpt(ExportRow row, Sink<ObjectNode> out) {
    for (Conversation told : row.correct(out)) {
      ObjectNode record = record(row).put("rollout", told.rollout().id());
      ArrayNode conversations = record.putArray("conversations");
      said(conversations.addObject(), "human", row.row().question());
      for (Turn turn : told.turns()) {
        said(conversations.addObject(), "function_call", calls(turn));
        said(conversations.addObject(), "observation", replies(turn));
      }
      said(conversations.addObject(), "gpt", told.closing());
      out.add(record.put("system", Prompts.SYSTEM).put("tools", ToolSchemas.functions()));
    }
  }

  /** One record a row: the hops with their quotes and pages, then the answer. No tools. */
  static void alpaca(ExportRow row, Sink<ObjectNode> out) {
    QaRow qa = row.row();
    List<String> steps = WorkedSteps.cited(qa);
    out.add(
        record(row)
            .put("instruction", qa.question())
            .put("input", "")
            .put("output", String.join("\n", steps) + "\n" + WorkedSteps.answer(qa.answer())));
  }

  /**
   * One record a pair of {@link PreferencePairs}. The format has one message a side: it is the
   * whole rollout as text, the tools' replies within, in the form of {@link ReactText}.
   */
  static void preference(ExportRow row, Sink<ObjectNode> out) {
    for (PreferencePairs.Pair pair : PreferencePairs.of(row, out)) {
      ObjectNode record =
          record(row)
              .put("chosen_rollout", pair.chosen().rollout().id())
              .put("rejected_rollout", pair.rejected().rollout().id());
      said(
          record.putArray("conversations").addObject(),
          "human",
          ReactText.data(row.row().question()));
      said(record.putObject("chosen"), "gpt", ReactText.completion(pair.chosen()));
      said(record.putObject("rejected"), "gpt", ReactText.completion(pair.rejected()));
      out.add(record.put("system", Prompts.REACT));
    }
  }

  /** What {@code dataset_info.json} says of an export: an entry for each side. */
  static ObjectNode description(String name, boolean ranking, List<String> columns) {
    ObjectNode description = JsonText.object();
    for (String side : List.of("train", "eval")) {
      ObjectNode entry = description.putObject(name + "_" + side);
      entry.put("file_name", side + ".jsonl");
      entry.put("formatting", columns.contains("conversations") ? "sharegpt" : "alpaca");
      if (ranking) {
        entry.put("ranking", true);
      }
      ObjectNode named = entry.putObject("columns");
      columns.forEach(column -> named.put(role(column), column));
      if (columns.contains("conversations")) {
        tags(entry.putObject("tags"));
      }
    }
    return description;
  }

  private static void tags(ObjectNode tags) {
    tags.put("role_tag", "from").put("content_tag", "value");
    tags.put("user_tag", "human").put("assistant_tag", "gpt");
    tags.put("observation_tag", "observation").put("function_tag", "function_call");
  }

  /** What LLaMA-Factory calls one of our columns. */
  private static String role(String column) {
    return switch (column) {
      case "conversations" -> "messages";
      case "instruction" -> "prompt";
      case "input" -> "query";
      case "output" -> "response";
      default -> column;
    };
  }

  private static ObjectNode record(ExportRow row) {
    return JsonText.object().put("id", row.id());
  }

  private static void said(ObjectNode message, String from, String value) {
    message.put("from", from).put("value", value);
  }

  private static String calls(Turn turn) {
    if (turn.calls().size() == 1) {
      return JsonText.line(ReactText.call(turn.calls().get(0)));
    }
    ArrayNode calls = JsonText.MAPPER.createArrayNode();
    turn.calls().forEach(call -> calls.add(ReactText.call(call)));
    return JsonText.line(calls);
  }

  private static String replies(Turn turn) {
    return turn.calls().stream().map(Call::observation).collect(Collectors.joining("\n\n"));
  }
}
