package io.hopsmith.agents.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.hopsmith.agents.llm.ModelException.Kind;
import io.hopsmith.agents.secret.Scrubber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a model's server has refused for the form of a request since the process began: tools, a
 * form that replies are bound to, who speaks, replies as long as its window. Another request of
 * that form would be refused in the same words, so that it need not be sent. Safe for use by
 * several threads.
 */
final class RefusedForms {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedForms.class);

  private static final String TOOLS = "tools";
  private static final String FORMAT = "replies bound to a schema";
  private static final String ROLES = "system messages, or two messages in a row";
  private static final String LENGTH = "such long replies";

  private final ModelSpec spec;
  private final Map<Feature, Refusal> refusals = new ConcurrentHashMap<>();
  private final AtomicBoolean saidWindow = new AtomicBoolean();

  RefusedForms(ModelSpec spec) {
    this.spec = spec;
  }

  /** An answer that is none. */
  record Refusal(int status, String text) {}

  /**
   * What a server may refuse.
   *
   * @param name as messages name it
   * @param value in which form: another one may be taken
   */
  private record Feature(String name, Object value) {}

  /** What a request will be refused with; empty where nothing is known against it. */
  Optional<Refusal> of(ChatRequest request) {
    return refusals.isEmpty()
        ? Optional.empty()
        : features(request).stream()
            .flatMap(feature -> Optional.ofNullable(refusals.get(feature)).stream())
            .findFirst();
  }

  /**
   * Learns from a refusal, where it is for the form.
   *
   * @param tells whether to say so, once
   */
  void learn(ChatRequest request, Refusal refusal, boolean tells) {
    features(request).stream()
        .filter(feature -> isFor(feature, request, refusal))
        .findFirst()
        .filter(feature -> refusals.putIfAbsent(feature, refusal) == null && tells)
        .ifPresent(feature -> LOG.warn(Scrubber.scrubbed(news(feature, refusal))));
    if (tells) {
      warnOfWindow(refusal);
    }
  }

  /** A window that is known costs no refused requests. */
  private void warnOfWindow(Refusal refusal) {
    OptionalInt window = Verdicts.window(refusal.text());
    boolean isUnknown =
        Verdicts.kind(refusal.status(), refusal.text()) == Kind.CONTEXT_OVERFLOW
            && window.isPresent()
            && (spec.contextWindow() == 0 || spec.contextWindow() > window.getAsInt());
    if (isUnknown && saidWindow.compareAndSet(false, true)) {
      LOG.warn(
          "model {} at {} has a window of {} tokens, and long prompts are refused once before they"
              + " are shortened; set models.{}.context_window to it",
          spec.label(),
          spec.host(),
          window.getAsInt(),
          spec.name());
    }
  }

  private String news(Feature feature, Refusal refusal) {
    return "model %s at %s refuses %s and is asked without from now on; 'check' says what to set (%s)"
        .formatted(
            spec.label(),
            spec.host(),
            feature.name(),
            Verdicts.detail(refusal.status(), refusal.text()));
  }

  /** In the order in which requests do without them. */
  private List<Feature> features(ChatRequest request) {
    List<Feature> features = new ArrayList<>();
    if (request.responseFormat() != null) {
      features.add(new Feature(FORMAT, request.responseFormat()));
    }
    PlainerRequest.roles(request).ifPresent(roles -> features.add(new Feature(ROLES, roles)));
    if (!request.toolSpecifications().isEmpty()) {
      features.add(
          new Feature(
              TOOLS, List.of(request.toolSpecifications(), String.valueOf(request.toolChoice()))));
    }
    features.add(new Feature(LENGTH, longestReply(request)));
    return features;
  }

  private int longestReply(ChatRequest request) {
    return request.maxOutputTokens() == null
        ? spec.sampling().maxOutputTokens()
        : request.maxOutputTokens();
  }

  /** Within a conversation a refusal that speaks of tools may be for one call. */
  private static boolean isFor(Feature feature, ChatRequest request, Refusal refusal) {
    Kind kind = Verdicts.kind(refusal.status(), refusal.text());
    OptionalInt window = Verdicts.window(refusal.text());
    return switch (feature.name()) {
      case TOOLS ->
          kind == Kind.BAD_REQUEST
              && Verdicts.isAboutTools(refusal.text())
              && request.messages().stream().noneMatch(AiMessage.class::isInstance);
      case FORMAT -> kind == Kind.BAD_REQUEST && Verdicts.isAboutFormat(refusal.text());
      case ROLES -> kind == Kind.BAD_REQUEST && Verdicts.isAboutRoles(refusal.text());
      default ->
          kind == Kind.CONTEXT_OVERFLOW
              && window.isPresent()
              && window.getAsInt() <= (int) feature.value();
    };
  }
}
