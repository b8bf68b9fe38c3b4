package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/**
 * A turn of a conversation without calls.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 * @param content its text
 */
record Message(String role, String content) {

  /** What a model is given: what to do, and the question. */
  static List<Message> prompt(String system, String question) {
    return List.of(new Message("system", system), new Message("user", question));
  }

  /** The same for chat templates that say what tools there are. */
  static List<Message> prompt(String question) {
    return prompt(Prompts.SYSTEM, question);
  }

  /** As a list of objects. */
  static ArrayNode tree(List<Message> messages) {
    ArrayNode tree = JsonText.MAPPER.createArrayNode();
    messages.forEach(m -> tree.addObject().put("role", m.role()).put("content", m.content()));
    return tree;
  }
}
