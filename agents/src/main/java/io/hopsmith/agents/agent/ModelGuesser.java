package io.hopsmith.agents.agent;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.ModelReply;
import io.hopsmith.agents.llm.UnusableReplyException;
import io.hopsmith.agents.prompt.JsonReply;
import io.hopsmith.agents.prompt.PromptTemplate;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Guesser;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A language model that answers from memory, once for each sample. A model whose replies do not
 * vary (temperature 0) says the same each time. Safe for use by several threads.
 */
public final class ModelGuesser implements Guesser {
  private static final String CUT_SHORT = "the reply was cut short before it came to an answer";

  private final LanguageModel model;
  private final PromptTemplate prompt;

  public ModelGuesser(LanguageModel model, String language) {
    this.model = model;
    this.prompt = prompt(language);
  }

  static PromptTemplate prompt(String language) {
    return PromptTemplate.of(ModelGuesser.class, "closed-book", language);
  }

  @Override
  public String name() {
    return model.name();
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnusableReplyException when not one sample comes to an answer, which proves nothing
   * @throws ModelException when the model cannot be asked at all
   */
  @Override
  public List<Attempt> guesses(String question, int samples) {
    List<Attempt> guesses = new ArrayList<>();
    int cutShort = 0;
    for (int sample = 0; sample < samples; sample++) {
      Attempt guess = guess(question, sample);
      guesses.add(guess);
      cutShort += guess.closing().equals(CUT_SHORT) ? 1 : 0;
    }
    if (samples > 0 && cutShort == samples) {
      throw new UnusableReplyException(
          model,
          "%s in all of %d samples; raise models.%s.max_output_tokens"
              .formatted(CUT_SHORT, samples, model.spec().name()),
          new Attempt(
              "",
              List.of(),
              "",
              guesses.stream().map(Attempt::usage).reduce(Usage.NONE, Usage::plus)));
    }
    return guesses;
  }

  private Attempt guess(String question, int sample) {
    ChatRequest request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.render(Map.of())), UserMessage.from(question))
            .build();
    try {
      ModelReply reply = model.chat(request, sample);
      String said = JsonReply.withoutThoughts(reply.text()).strip();
      String answer = TurnText.answer(reply.text()).orElse(said);
      boolean cut = reply.cutShort() && answer.isEmpty();
      return new Attempt(answer, List.of(), cut ? CUT_SHORT : reply.text(), reply.usage());
    } catch (ModelException e) {
      if (e.kind() != ModelException.Kind.CONTENT_FILTER) {
        throw e;
      }
      return new Attempt("", List.of(), e.getMessage(), Usage.NONE);
    }
  }
}
