package io.hopsmith.agents.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.agent.JsonAuthor.Read;
import io.hopsmith.agents.agent.JsonAuthor.Written;
import io.hopsmith.agents.judge.Judge;
import io.hopsmith.agents.judge.Judgement;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.UnusableReplyException;
import io.hopsmith.agents.prompt.PromptTemplate;
import io.hopsmith.agents.prompt.ReplyForm;
import io.hopsmith.agents.prompt.Untrusted;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A language model that says whether an answer means the accepted one. Asked where rules decide
 * nothing; a reply that will not do, or none, leaves it undecided. Safe for use by several threads;
 * costs a call, or two.
 */
public final class ModelJudge implements Judge {
  private static final ReplyForm FORM = ReplyForm.of(ModelJudge.class, "judgement");
  private static final Set<String> YES = Set.of("true", "yes", "correct", "right", "是", "正确");
  private static final int LONGEST_ANSWER = 4_000;

  private final JsonAuthor author;
  private final PromptTemplate prompt;

  public ModelJudge(LanguageModel model, String language) {
    this.author = new JsonAuthor(model, language);
    this.prompt = prompt(language);
  }

  static PromptTemplate prompt(String language) {
    return PromptTemplate.of(ModelJudge.class, "judge", language);
  }

  @Override
  public String name() {
    return author.name();
  }

  @Override
  public Judgement judge(String question, String answer, List<String> accepted) {
    String shown = answer.substring(0, Math.min(LONGEST_ANSWER, answer.length()));
    String task =
        "Question: %s%nAccepted: %s%nAnswer:%n%s"
            .formatted(question, String.join(" | ", accepted), Untrusted.block("answer", shown));
    try {
      Written<Judgement> judged =
          author.write(prompt.render(Map.of()), task, FORM, 0, ModelJudge::read);
      return judged.value().taking(judged.usage());
    } catch (UnusableReplyException e) {
      return Judgement.undecided(e.getMessage()).taking(e.attempt().usage());
    } catch (ModelException e) {
      if (e.stopsRun()) {
        throw e;
      }
      return Judgement.undecided(e.getMessage());
    }
  }

  private static Read<Judgement> read(JsonNode reply) {
    Optional<Boolean> correct =
        Stream.of(reply.path("correct"), reply.path("is_correct"), reply.path("right"))
            .filter(node -> node.isBoolean() || node.isTextual())
            .findFirst()
            .map(node -> YES.contains(node.asText().strip().toLowerCase(Locale.ROOT)));
    String reason = "model: " + reply.path("reason").asText("").strip();
    return correct
        .map(right -> right ? Judgement.right(reason) : Judgement.wrong(reason))
        .map(Read::of)
        .orElseGet(() -> Read.faulty("the field correct is missing; write true or false"));
  }
}
