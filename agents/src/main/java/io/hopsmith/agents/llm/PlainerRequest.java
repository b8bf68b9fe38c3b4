package io.hopsmith.agents.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import io.hopsmith.agents.llm.ModelException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to ask instead where a server refuses a request for its form: without a schema, without a
 * system message, for a shorter reply. Depends on the request and its refusal alone, so that a run
 * that is repeated asks the same. Pure.
 */
final class PlainerRequest {
  /** Part of a window that a reply may take where prompt and reply do not fit together. */
  private static final int SHARE_OF_WINDOW = 4;

  private PlainerRequest() {}

  /** A plainer request; empty where the refusal is not for the form. */
  static Optional<ChatRequest> than(ChatRequest request, ModelSpec spec, ModelException refusal) {
    if (refusal.kind() == Kind.CONTEXT_OVERFLOW) {
      return withShorterReply(request, spec, Verdicts.window(refusal.raw()));
    }
    if (refusal.kind() != Kind.BAD_REQUEST) {
      return Optional.empty();
    }
    if (request.responseFormat() != null && Verdicts.isAboutFormat(refusal.raw())) {
      return Optional.of(request.toBuilder().responseFormat((ResponseFormat) null).build());
    }
    List<ChatMessage> merged = merged(request.messages());
    return Verdicts.isAboutRoles(refusal.raw()) && !merged.equals(request.messages())
        ? Optional.of(request.toBuilder().messages(merged).build())
        : Optional.empty();
  }

  /**
   * Who speaks in a request that could be put more plainly: whether there is a system message, and
   * whether a side says two things in a row. Empty where it could not.
   */
  static Optional<List<Boolean>> roles(ChatRequest request) {
    List<ChatMessage> messages = request.messages();
    boolean hasSystem = messages.stream().anyMatch(SystemMessage.class::isInstance);
    List<ChatMessage> others =
        messages.stream().filter(message -> !(message instanceof SystemMessage)).toList();
    List<Boolean> roles = List.of(hasSystem, merged(others).size() < others.size());
    return roles.contains(true) ? Optional.of(roles) : Optional.empty();
  }

  private static Optional<ChatRequest> withShorterReply(
      ChatRequest request, ModelSpec spec, OptionalInt window) {
    int most = window.orElse(0) / SHARE_OF_WINDOW;
    boolean isShorter = most > 0 && most < spec.sampling().maxOutputTokens();
    return isShorter && request.maxOutputTokens() == null
        ? Optional.of(request.toBuilder().maxOutputTokens(most).build())
        : Optional.empty();
  }

  /** The system message at the head of the user's, and what a side says in a row as one. */
  private static List<ChatMessage> merged(List<ChatMessage> messages) {
    List<ChatMessage> merged = new ArrayList<>();
    for (ChatMessage message : messages) {
      ChatMessage next =
          message instanceof SystemMessage system ? UserMessage.from(system.text()) : message;
      int last = merged.size() - 1;
      if (next instanceof UserMessage user
          && last >= 0
          && merged.get(last) instanceof UserMessage before) {
        merged.set(last, UserMessage.from(before.singleText() + "\n\n" + user.singleText()));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
