package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.tools.SearchHit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that asks for one property of a thing that it names: "What is the drainage area of the
 * Sorne?", "Who designed the Long Bridge?", "When was it opened?". The thing's own page answers it,
 * if anything does; what that page says for the property is the answer.
 *
 * @param property as a {@link Reading} takes it: "drainage area", "designed by", "date opened"
 * @param name the thing, without article
 */
public record NamedThing(String property, String name) {
  private static final int HITS = 5;
  private static final int LONGEST = 120;
  private static final String NAME = "(?:the |The )?(?<name>\\p{Lu}[\\p{L}\\p{N}'’. -]{1,60}?)";

  private static final Pattern QUALIFIER = Pattern.compile("^[Tt]he |\\s*\\([^()]*\\)$");

  private static final Pattern NOUN =
      Pattern.compile(
          "^What (?:is|was|are|were) the (?<noun>(?!name\\b|first\\b|last\\b|only\\b)\\p{Ll}[\\p{Ll}-]*(?: \\p{Ll}[\\p{Ll}-]*){0,3})"
              + " of "
              + NAME
              + "\\?$");
  private static final Pattern AGENT =
      Pattern.compile("^Who (?<verb>[a-z]+ed|built|wrote|made|led|drew|sang|won) " + NAME + "\\?$");
  private static final Pattern EVENT =
      Pattern.compile(
          "^(?:When|In what year|On what date) was "
              + NAME
              + " (?<event>[a-z]+ed|built|born|begun)\\?$");

  /** The question so read; empty when it asks otherwise. */
  public static Optional<NamedThing> of(String question) {
    String text = question.strip();
    return read(NOUN.matcher(text), "noun", "%s")
        .or(() -> read(AGENT.matcher(text), "verb", "%s by"))
        .or(() -> read(EVENT.matcher(text), "event", "date %s"));
  }

  private static Optional<NamedThing> read(Matcher asking, String group, String property) {
    return asking.matches()
        ? Optional.of(
            new NamedThing(
                property.formatted(participle(asking.group(group))), asking.group("name")))
        : Optional.empty();
  }

  private static String participle(String word) {
    return switch (word) {
      case "wrote" -> "written";
      case "drew" -> "drawn";
      case "sang" -> "sung";
      default -> word;
    };
  }

  /**
   * What the thing's page says; empty when no page has its name, or it says nothing short. Cost:
   * two calls.
   */
  public Optional<String> answer(ToolLog tools, WalkSettings settings, Reading reading) {
    return tools.search(name + " " + property, settings.ranking(), HITS).stream()
        .filter(hit -> QUALIFIER.matcher(hit.title()).replaceAll("").equalsIgnoreCase(name))
        .map(SearchHit::url)
        .findFirst()
        .flatMap(tools::browse)
        .map(page -> reading.value(page, property).strip())
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
  }
}
