package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.pipelines.export.Conversation.Call;
import io.hopsmith.pipelines.export.Conversation.Turn;
import io.hopsmith.schemas.QaRow;

/** Rows of formats that are JSON lines of their own: ReAct in text, OpenAI's, slime's. */
final class Lines {
  private Lines() {}

  /** One record a right rollout, see {@link ReactText}. */
  static void react(ExportRow row, Sink<ObjectNode> out) {
    for (Conversation told : row.correct(out)) {
      ObjectNode record = rollout(row, told);
      record.set("messages", Message.tree(ReactText.whole(row.row().question(), told)));
      out.add(record);
    }
  }

  /**
   * One record a right rollout. The service takes no keys but its own: {@link JsonLinesFile} puts
   * {@code id} and {@code rollout} into a file beside it, line by line.
   *
   * @see <a href="https://platform.openai.com/docs/guides/supervised-fine-tuning">OpenAI,
   *     supervised fine-tuning</a>
   */
  static void openAi(ExportRow row, Sink<ObjectNode> out) {
    for (Conversation told : row.correct(out)) {
      ObjectNode record = rollout(row, told);
      ArrayNode messages = Message.tree(Message.prompt(row.row().question()));
      int calls = 0;
      for (Turn turn : told.turns()) {
        calls(messages.addObject(), turn, calls);
        for (Call call : turn.calls()) {
          messages
              .addObject()
              .put("role", "tool")
              .put("tool_call_id", callId(++calls))
              .put("content", call.observation());
        }
      }
      messages.addObject().put("role", "assistant").put("content", told.closing());
      record.set("messages", messages);
      record.set("tools", ToolSchemas.typedTree());
      out.add(record);
    }
  }

  /**
   * One record a row, for {@code --input-key prompt --label-key label --tool-key tools
   * --apply-chat-template}; {@code metadata} is what reward functions are given.
   *
   * @see <a href="https://github.com/THUDM/slime/blob/main/slime/utils/data.py">slime, data</a>
   */
  static void slime(ExportRow row, Sink<ObjectNode> out) {
    QaRow qa = row.row();
    ObjectNode record = JsonText.object().put("id", qa.id());
    record.set("prompt", Message.tree(Message.prompt(qa.question())));
    record.put("label", qa.answer());
    record.set("tools", ToolSchemas.typedTree());
    ObjectNode metadata = record.putObject("metadata").put("id", qa.id());
    ArrayNode targets = metadata.putArray("targets");
    VerlTargets.targets(qa).forEach(targets::add);
    metadata.put("answer_type", qa.answerType()).put("family", qa.family());
    metadata.put("n_hops", qa.nHops()).put("difficulty", qa.difficulty());
    out.add(record.put("split", qa.split().toString()));
  }

  private static ObjectNode rollout(ExportRow row, Conversation told) {
    return JsonText.object().put("id", row.id()).put("rollout", told.rollout().id());
  }

  private static void calls(ObjectNode message, Turn turn, int before) {
    message.put("role", "assistant").put("content", turn.thought());
    ArrayNode calls = message.putArray("tool_calls");
    for (Call call : turn.calls()) {
      ObjectNode function =
          calls
              .addObject()
              .put("id", callId(before + calls.size()))
              .put("type", "function")
              .putObject("function");
      function.put("name", call.tool()).put("arguments", JsonText.line(call.arguments()));
    }
  }

  private static String callId(int n) {
    return "call_" + n;
  }
}
