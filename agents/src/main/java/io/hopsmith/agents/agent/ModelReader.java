package io.hopsmith.agents.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.ModelReply;
import io.hopsmith.agents.prompt.JsonReply;
import io.hopsmith.agents.prompt.PromptTemplate;
import io.hopsmith.agents.prompt.Untrusted;
import io.hopsmith.agents.tools.PageView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A language model that reads a page for a goal. What it quotes is looked up in the page and taken
 * from there; a quote that does not stand in the page is left out, and where none is left, or the
 * reply is none, the page is read by {@link RankingReader}.
 */
public final class ModelReader implements PageReader {
  private static final int LONGEST_FINDING = 1_000;
  private static final List<String> NAMES = List.of("quotes", "passages", "evidence", "excerpts");
  private static final JsonNode NO_QUOTES = JsonNodeFactory.instance.arrayNode();

  private final LanguageModel model;
  private final PromptTemplate prompt;
  private final PageReader otherwise = new RankingReader();

  public ModelReader(LanguageModel model, String language) {
    this.model = model;
    this.prompt = prompt(language);
  }

  static PromptTemplate prompt(String language) {
    return PromptTemplate.of(ModelReader.class, "page-reader", language);
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Reading read(PageView page, String goal, int most) {
    ModelReply reply;
    try {
      reply =
          PromptRoom.fitting(
              model.spec(),
              room -> page.text().substring(0, Math.min(page.text().length(), room)),
              shown -> model.chat(request(page, shown, goal), 0));
    } catch (ModelException e) {
      if (e.stopsRun()) {
        throw e;
      }
      return otherwise.read(page, goal, most);
    }
    Optional<JsonNode> object = JsonReply.object(reply.text()).map(JsonAuthor::unwrapped);
    List<Evidence> evidence = evidence(object, page.text(), most);
    if (evidence.isEmpty()) {
      Reading ranked = otherwise.read(page, goal, most);
      return new Reading("", ranked.evidence(), reply.usage());
    }
    return new Reading(finding(object), evidence, reply.usage());
  }

  private ChatRequest request(PageView page, String shown, String goal) {
    return ChatRequest.builder()
        .messages(
            SystemMessage.from(prompt.render(Map.of())),
            UserMessage.from(
                "Goal: "
                    + goal
                    + "\n\n"
                    + Untrusted.block(page.url(), page.title() + "\n" + shown)))
        .build();
  }

  private static List<Evidence> evidence(Optional<JsonNode> object, String page, int most) {
    List<Evidence> evidence = new ArrayList<>();
    int room = most;
    for (JsonNode quote : object.map(ModelReader::quotes).orElse(NO_QUOTES)) {
      Optional<Quotes.Found> found = Quotes.find(quote.asText(), page);
      if (found.isPresent() && found.get().text().length() <= room) {
        evidence.add(new Evidence(found.get().text(), found.get().at()));
        room -= found.get().text().length();
      }
    }
    evidence.sort(Comparator.comparingInt(Evidence::at));
    return evidence;
  }

  /** The list of quotes as it should be called, and as models call it otherwise. */
  private static JsonNode quotes(JsonNode object) {
    return NAMES.stream().map(object::path).filter(JsonNode::isArray).findFirst().orElse(NO_QUOTES);
  }

  private static String finding(Optional<JsonNode> object) {
    String finding = object.map(o -> o.path("finding").asText()).orElse("").strip();
    return finding.substring(0, Math.min(LONGEST_FINDING, finding.length()));
  }
}
