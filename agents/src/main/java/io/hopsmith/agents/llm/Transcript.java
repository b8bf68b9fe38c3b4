package io.hopsmith.agents.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.hopsmith.agents.store.Spend;
import io.hopsmith.agents.store.StoreException;
import io.hopsmith.agents.store.StoredCalls.Answered;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes down what models are told and what they reply, as JSON lines in the order in which replies
 * come, those from the store among them. A line is written at once, so that processes may share a
 * file. Each line has its whole prompt: a rollout takes room with the square of its turns. Safe for
 * use by several threads.
 */
public final class Transcript {
  /** Writes nothing. */
  public static final Transcript NONE = new Transcript(Optional.empty());

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final Optional<Path> file;

  private Transcript(Optional<Path> file) {
    this.file = file;
  }

  /**
   * A transcript at the end of a file.
   *
   * @param file made where it is missing; empty for none
   */
  public static Transcript in(String file) {
    return file.isEmpty() ? NONE : new Transcript(Optional.of(Path.of(file)));
  }

  /**
   * A message of a prompt.
   *
   * @param from {@code system}, {@code user}, {@code model} or {@code tool}
   * @param text its text, calls of tools as {@code name(arguments)} on lines of their own
   */
  public record Said(String from, String text) {}

  /**
   * A prompt and what came of it.
   *
   * @param role what the model was asked as, e.g. {@code search solver A}
   * @param model its name, as in rows
   * @param sample number of the sample, from 0
   * @param prompt the messages that were sent, in order
   * @param reply what the model said, written as in a prompt; empty where there is none to read
   * @param failure why there is none; else empty
   * @param raw body of the answer as it is stored; empty where none came
   * @param remembered whether it comes from the store and cost nothing now
   * @param inputTokens tokens of the prompt
   * @param outputTokens tokens of the reply
   * @param costUsd price, also of what comes from the store
   */
  public record Entry(
      String role,
      String model,
      int sample,
      List<Said> prompt,
      String reply,
      String failure,
      String raw,
      boolean remembered,
      long inputTokens,
      long outputTokens,
      double costUsd) {
    public Entry {
      prompt = List.copyOf(prompt);
    }

    /** What was paid for it now. */
    public Spend paid() {
      return remembered ? Spend.NONE : new Spend(1, inputTokens, outputTokens, costUsd);
    }
  }

  void replied(
      Exchange exchange, ModelSpec spec, ChatRequest request, AiMessage reply, Spend spend) {
    if (file.isPresent()) {
      write(entry(exchange, spec, request, text(reply), "", spend));
    }
  }

  void failed(Exchange exchange, ModelSpec spec, ChatRequest request, RuntimeException failure) {
    if (file.isPresent()) {
      String why = String.valueOf(failure.getMessage());
      write(entry(exchange, spec, request, "", why, Spend.NONE));
    }
  }

  private static Entry entry(
      Exchange exchange,
      ModelSpec spec,
      ChatRequest request,
      String reply,
      String failure,
      Spend spend) {
    Optional<Answered> answered = exchange.answered();
    return new Entry(
        exchange.role(),
        spec.label(),
        exchange.sample(),
        request.messages().stream().map(Transcript::said).toList(),
        reply,
        failure,
        answered.map(each -> each.answer().text()).orElse(""),
        answered.map(Answered::remembered).orElse(false),
        spend.inputTokens(),
        spend.outputTokens(),
        spend.costUsd());
  }

  private static Said said(ChatMessage message) {
    if (message instanceof SystemMessage system) {
      return new Said("system", system.text());
    }
    if (message instanceof AiMessage reply) {
      return new Said("model", text(reply));
    }
    if (message instanceof ToolExecutionResultMessage result) {
      return new Said("tool", result.text());
    }
    return new Said("user", text((UserMessage) message));
  }

  private static String text(UserMessage message) {
    return message.contents().stream()
        .filter(TextContent.class::isInstance)
        .map(content -> ((TextContent) content).text())
        .collect(Collectors.joining("\n"));
  }

  private static String text(AiMessage message) {
    List<String> lines = new ArrayList<>();
    if (message.text() != null && !message.text().isEmpty()) {
      lines.add(message.text());
    }
    if (message.hasToolExecutionRequests()) {
      for (ToolExecutionRequest call : message.toolExecutionRequests()) {
        lines.add("%s(%s)".formatted(call.name(), call.arguments()));
      }
    }
    return String.join("\n", lines);
  }

  /** By one call of the system, between which others may write; {@link Files} makes several. */
  private void write(Entry entry) {
    try (FileChannel end =
        FileChannel.open(
            file.orElseThrow(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] line = (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
      ByteBuffer left = ByteBuffer.wrap(line);
      while (left.hasRemaining()) { // a second time where the disk is full, which then throws
        end.write(left);
      }
    } catch (IOException e) {
      throw new StoreException(
          "cannot write store.transcript %s: %s; choose a file that you can write to"
              .formatted(file.orElseThrow(), e),
          e);
    }
  }

  /**
   * What a transcript has, in order; nothing where there is no file.
   *
   * @throws IOException when it cannot be read or is no transcript
   */
  public static List<Entry> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        entries.add(JSON.readValue(line, Entry.class));
      }
    } catch (JsonProcessingException e) {
      throw new IOException("%s is no transcript: %s".formatted(file, e.getOriginalMessage()), e);
    }
    return entries;
  }
}
