package io.hopsmith.agents.agent;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.ModelReply;
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

  @Override
  public List<Attempt> guesses(String question, int samples) {
    List<Attempt> guesses = new ArrayList<>();
    for (int sample = 0; sample < samples; sample++) {
      guesses.add(guess(question, sample));
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
      String answer = TurnText.answer(reply.text()).orElse(reply.text().strip());
      return new Attempt(answer, List.of(), reply.text(), reply.usage());
    } catch (ModelException e) {
      if (e.stopsRun()) {
        throw e;
      }
      return new Attempt("", List.of(), e.getMessage(), Usage.NONE);
    }
  }
}
