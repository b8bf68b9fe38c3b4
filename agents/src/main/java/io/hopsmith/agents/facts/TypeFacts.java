package io.hopsmith.agents.facts;

import io.hopsmith.agents.facts.prose.Sentences;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words with which a page says what kind of thing its subject is. */
final class TypeFacts {
  private static final Pattern COPULA =
      Pattern.compile("\\b(?:is|was|are|were) (?:an?|the|one of the)\\b");
  private static final int MOST_WORDS_BEFORE = 160;

  private TypeFacts() {}

  /** One fact for each of the entity's types that the page's definitional sentence names. */
  static List<Fact> of(Page page, Entity entity) {
    List<Fact> facts = new ArrayList<>();
    Optional<String> definition = definition(page, entity);
    for (String type : entity.types()) {
      definition
          .filter(sentence -> (sentence + " ").matches("(?s).*\\b" + Pattern.quote(type) + "\\b.*"))
          .map(
              sentence ->
                  FactReader.fact(
                      entity, "type", Fact.Source.FIRST_SENTENCE, Value.text(type), sentence, page))
          .ifPresent(facts::add);
    }
    return facts;
  }

  private static Optional<String> definition(Page page, Entity entity) {
    String first = Names.key(Names.plain(entity.name())).split(" ")[0];
    return page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(block -> Sentences.of(block.text()).get(0))
        .filter(sentence -> COPULA.matcher(sentence).find())
        .filter(
            sentence ->
                Names.key(sentence.substring(0, Math.min(sentence.length(), MOST_WORDS_BEFORE)))
                    .contains(first))
        .filter(sentence -> !Definitions.isAnother(entity.name(), sentence))
        .findFirst();
  }
}
