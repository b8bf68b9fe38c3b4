package io.hopsmith.agents.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelReply;
import io.hopsmith.agents.llm.UnusableReplyException;
import io.hopsmith.agents.prompt.JsonReply;
import io.hopsmith.agents.prompt.PromptTemplate;
import io.hopsmith.agents.prompt.ReplyForm;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A language model that writes one JSON object on request, without tools. It is bound to the form's
 * schema where it can be; otherwise whatever stands around the object is passed over. An object
 * that will not do is sent back once with what is wrong. Safe for use by several threads.
 */
public final class JsonAuthor {
  private final LanguageModel model;
  private final PromptTemplate correction;

  /**
   * An author.
   *
   * @param language ISO 639-1 code of what it is told when a reply will not do
   */
  public JsonAuthor(LanguageModel model, String language) {
    this.model = model;
    this.correction = correction(language);
  }

  static PromptTemplate correction(String language) {
    return PromptTemplate.of(JsonAuthor.class, "json-correction", language);
  }

  /** Name of the model that goes into rows. */
  public String name() {
    return model.name();
  }

  /**
   * What was written.
   *
   * @param value what the reply was read as
   * @param raw the reply as it came
   * @param usage what all replies took
   */
  public record Written<T>(T value, String raw, Usage usage) {}

  /**
   * What a reply was read as, or what is wrong with it.
   *
   * @param fault what the model is told; empty where nothing is wrong
   */
  public record Read<T>(Optional<T> value, String fault) {
    /** A reply that will do. */
    public static <T> Read<T> of(T value) {
      return new Read<>(Optional.of(value), "");
    }

    /** A reply that will not do. */
    public static <T> Read<T> faulty(String fault) {
      return new Read<>(Optional.empty(), fault);
    }
  }

  /**
   * Asks for an object.
   *
   * @param system what the model is there for
   * @param task what is to be written about
   * @param sample number of the sample, from 0
   * @param reader reads an object
   * @throws UnusableReplyException when the second reply will not do either
   * @throws io.hopsmith.agents.llm.ModelException when there is no reply
   */
  public <T> Written<T> write(
      String system, String task, ReplyForm form, int sample, Function<JsonNode, Read<T>> reader) {
    return write(system, room -> task, form, sample, reader);
  }

  /**
   * Asks for an object about what fits into the model's window: where the server finds it too long,
   * about half of that, and so on.
   *
   * @param task what is to be written about, in so many characters
   * @throws UnusableReplyException when the second reply will not do either
   * @throws io.hopsmith.agents.llm.ModelException when there is no reply
   */
  public <T> Written<T> write(
      String system,
      IntFunction<String> task,
      ReplyForm form,
      int sample,
      Function<JsonNode, Read<T>> reader) {
    return PromptRoom.fitting(
        model.spec(), task, text -> written(system, text, form, sample, reader));
  }

  private <T> Written<T> written(
      String system, String task, ReplyForm form, int sample, Function<JsonNode, Read<T>> reader) {
    List<ChatMessage> messages =
        new ArrayList<>(List.of(SystemMessage.from(system), UserMessage.from(task)));
    ModelReply first = model.chat(request(messages, form), sample);
    Read<T> read = read(first.text(), first.cutShort(), reader);
    if (read.value().isPresent()) {
      return new Written<>(read.value().get(), first.text(), first.usage());
    }
    messages.add(AiMessage.from(first.text().isBlank() ? "(no reply)" : first.text()));
    messages.add(UserMessage.from(correction.render(Map.of("fault", read.fault()))));
    ModelReply second = model.chat(request(messages, form), sample);
    Usage usage = first.usage().plus(second.usage());
    Read<T> again = read(second.text(), second.cutShort(), reader);
    return again
        .value()
        .map(value -> new Written<>(value, second.text(), usage))
        .orElseThrow(
            () ->
                new UnusableReplyException(
                    model, fault(again, second), new Attempt("", List.of(), second.text(), usage)));
  }

  /** What is wrong for a person, who can do more about it than the model. */
  private String fault(Read<?> read, ModelReply reply) {
    return read.fault()
        + (reply.cutShort()
            ? " (raise models.%s.max_output_tokens)".formatted(model.spec().name())
            : "");
  }

  static <T> Read<T> read(String reply, boolean cutShort, Function<JsonNode, Read<T>> reader) {
    JsonReply.Found found = JsonReply.find(reply);
    if (found.object().isPresent()) {
      return reader.apply(unwrapped(found.object().get()));
    }
    if (cutShort) {
      return Read.faulty("it was cut short before its JSON object ended; be brief");
    }
    if (reply.isBlank()) {
      return Read.faulty("it is empty");
    }
    return Read.faulty(found.fault().isEmpty() ? "it holds no whole JSON object" : found.fault());
  }

  /** What is wrapped in an object of one field, as in {"result": {...}}. */
  static JsonNode unwrapped(JsonNode object) {
    return object.size() == 1 && object.elements().next().isObject()
        ? object.elements().next()
        : object;
  }

  private ChatRequest request(List<ChatMessage> messages, ReplyForm form) {
    var request = ChatRequest.builder().messages(messages);
    return (model.spec().forms().jsonSchema() ? request.responseFormat(bound(form)) : request)
        .build();
  }

  private static ResponseFormat bound(ReplyForm form) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(form.name())
                .rootElement(JsonRawSchema.from(form.schema()))
                .build())
        .build();
  }
}
