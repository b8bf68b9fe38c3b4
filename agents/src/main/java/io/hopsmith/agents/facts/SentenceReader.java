package io.hopsmith.agents.facts;

import io.hopsmith.agents.facts.prose.Clauses;
import io.hopsmith.agents.facts.prose.LifeEvents;
import io.hopsmith.agents.facts.prose.Lifespan;
import io.hopsmith.agents.facts.prose.Measures;
import io.hopsmith.agents.facts.prose.Outcome;
import io.hopsmith.agents.facts.prose.Predicate;
import io.hopsmith.agents.facts.prose.Predicates;
import io.hopsmith.agents.facts.prose.Sentences;
import io.hopsmith.agents.facts.prose.Subject;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads facts from the sentences of a page that are certainly about its entity: relations to things
 * that links or names tell, names that no page is about, and dates.
 */
final class SentenceReader {
  /** Words that may describe a linked thing: "the American soul musician". */
  private static final Pattern DESCRIBING =
      Pattern.compile(
          "(?:(?:the|an?) )?(?:(?!(?:and|or|of|in|by|at|on|from|to|with|who|which|that|for|his|her|its|their"
              + "|as|is|was|after|before|under|near|not|but)\\b)[\\p{L}&/’'-]+ ){0,5}[\"“]?");

  /** A word before a link that belongs to the same name; nationalities and titles describe. */
  private static final Pattern PART_OF_NAME =
      Pattern.compile(
          "(?<![\\p{L}-])(?!Sir|Dame|Lord|Lady|Dr|Prof|King|Queen|Prince|Princess|Emperor|Saint|St|Pope|President"
              + "|Captain|General|Admiral)\\p{Lu}[\\p{L}.’'-]*(?<!an|ish|ese|ch|[’']s|[a-z]i) $");

  /** What may stand after a linked thing: not "music", as in "the Atlantic music press". */
  private static final Pattern ENDS =
      Pattern.compile(
          "[\"”]?(?:[,.;:)]|$|\\s(?:in|on|by|at|from|for|to|with|under|as|and|who|which|that|where"
              + "|when|until|after|before|during|between|near|through|over|is|was)\\b)");

  private static final Pattern NAME_OF_SOMEBODY =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Ll}{1,3} )?\\p{Lu}[\\p{L}'’.-]*){1,3}"
              + "(?:, (?:\\d{1,2}(?:st|nd|rd|th) )?(?:Count|Countess|Duke|Duchess|Earl|King|Queen|Prince|Princess|Baron"
              + "|Baroness|Viscount|Viscountess|Marquess|Marquis|Margrave|Landgrave|Elector|Lord|Lady)\\b.*)?");

  /** At the beginning of a sentence that follows another one, or of a paragraph. */
  private static final Pattern HE_OR_SHE = Pattern.compile("(?:^|[.”\")] )(?:He|She) ");

  private static final Pattern GOES_ON =
      Pattern.compile(" (?:in|on|of|from|to|at|through|with|for|and) (?:the |an? )?\\p{Lu}");

  /** Within the path of a section's headings. */
  private static final String SUBSECTION = " > ";

  private static final int FIRST_PARAGRAPHS = 4;

  private final EntityTable entities;

  SentenceReader(EntityTable entities) {
    this.entities = entities;
  }

  /** A reader of one page's paragraphs, which are to be given in their order. */
  OfPage of(Page page, Entity subject) {
    return new OfPage(page, subject);
  }

  /** Facts of one page's prose. */
  final class OfPage {
    private final Page page;
    private final Entity entity;
    private final boolean person;
    private final boolean battle;
    private final Subject subject;

    /** Whether the sentence may be the one that introduces the subject: banners come before it. */
    private boolean opening = true;

    private boolean first = true;
    private boolean opened;

    private OfPage(Page page, Entity entity) {
      this.page = page;
      this.entity = entity;
      person = PersonTypes.includes(entity.types()) || isCalledHeOrShe(page, entity);
      battle = RelationWords.isBattle(entity.types());
      List<String> names =
          Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
              .map(Names::plain)
              .toList();
      subject = new Subject(names, entity.types(), person);
    }

    List<Fact> read(Block paragraph) {
      List<Fact> facts = new ArrayList<>();
      List<String> anchors = paragraph.links().stream().map(Link::anchor).toList();
      for (String sentence : Sentences.of(paragraph.text())) {
        opening &= first || !paragraph.section().contains(SUBSECTION);
        Fact.Source source = opening ? Fact.Source.FIRST_SENTENCE : Fact.Source.SENTENCE;
        for (Predicate predicate : read(sentence, anchors)) {
          fact(predicate, sentence, source, paragraph.links()).ifPresent(facts::add);
        }
        opening = false;
        first = false;
      }
      opening = !opened;
      return facts;
    }

    private List<Predicate> read(String sentence, List<String> anchors) {
      List<Predicate> said = new ArrayList<>();
      if (opened && battle) {
        said.addAll(Outcome.of(Definitions.withoutParentheses(sentence)));
      }
      for (String clause : Clauses.of(sentence)) {
        String plain = Definitions.withoutParentheses(clause);
        List<Predicate> possession = subject.possession(plain, anchors);
        said.addAll(possession.isEmpty() ? said(plain, anchors) : possession);
      }
      opened |= subject.isSpokenOf();
      if (person && subject.isSpokenOf()) {
        said.addAll(LifeEvents.of(sentence));
      }
      if (opening && person && (first || subject.isSpokenOf())) {
        said.addAll(0, Lifespan.of(sentence));
      }
      return said;
    }

    private List<Predicate> said(String sentence, List<String> anchors) {
      List<Predicate> said = new ArrayList<>();
      subject.relative(sentence).ifPresent(said::add);
      subject
          .participle(sentence)
          .map(lead -> Predicates.ofParticiple(lead, anchors))
          .ifPresent(said::addAll);
      subject
          .rest(sentence, opening)
          .ifPresent(
              rest -> {
                List<Predicate> read = Predicates.of(rest, anchors);
                said.addAll(read);
                subject
                    .date(sentence)
                    .flatMap(date -> Predicates.on(date, rest, read))
                    .ifPresent(said::add);
                said.addAll(Measures.of(rest));
              });
      return said;
    }

    private Optional<Fact> fact(
        Predicate predicate, String sentence, Fact.Source source, List<Link> links) {
      if (predicate.kind() == Predicate.Kind.AMOUNT) {
        return amount(predicate)
            .map(typed -> FactReader.fact(entity, predicate.verb(), source, typed, sentence, page));
      }
      String property = RelationWords.property(predicate, person, entity.types());
      return property.isEmpty()
          ? Optional.empty()
          : value(predicate, sentence, page, links)
              .filter(
                  value -> !RelationWords.leadToWork(predicate.verb()) || isWhole(value, sentence))
              .map(value -> FactReader.fact(entity, property, source, value, sentence, page));
    }
  }

  /**
   * Whether a value can be the whole title of a work: it is not somebody, and nothing follows that
   * may belong to it, as in "Walks in the Tarn Hills".
   */
  private boolean isWhole(Value value, String sentence) {
    int end = sentence.indexOf(value.text()) + value.text().length();
    boolean linked = !value.entity().isEmpty();
    return !isSomebody(value) && (linked || !GOES_ON.matcher(sentence.substring(end)).lookingAt());
  }

  /** Whether a page that has somebody's name for its title speaks of its subject as of a person. */
  private static boolean isCalledHeOrShe(Page page, Entity entity) {
    return NAME_OF_SOMEBODY.matcher(Names.plain(entity.name())).matches()
        && page.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
            .limit(FIRST_PARAGRAPHS)
            .anyMatch(block -> HE_OR_SHE.matcher(block.text()).find());
  }

  /** The amount, in a unit of what its noun measures. */
  private static Optional<Typed> amount(Predicate measure) {
    return Quantities.typed(measure.object(), "", 1)
        .filter(typed -> Units.mayMeasure(measure.verb(), typed.value().unit()));
  }

  private boolean isSomebody(Value value) {
    return (value.entity().isEmpty()
            ? entities.byName(value.text())
            : entities.byId(value.entity()))
        .filter(entity -> PersonTypes.includes(entity.types()))
        .isPresent();
  }

  private Optional<Value> value(Predicate predicate, String sentence, Page page, List<Link> links) {
    String object = predicate.object();
    if (predicate.kind() == Predicate.Kind.DATE) {
      return Dates.read(object);
    }
    String verb = predicate.verb();
    Optional<Value> linked = linked(object, links);
    if (linked.isPresent() || predicate.kind() == Predicate.Kind.DESCRIBED) {
      return linked.filter(value -> !(RelationWords.isBearing(verb) && isSomebody(value)));
    }
    return (RelationWords.leadToPlace(verb)
            ? Optional.of(object)
            : FullNames.of(object, sentence, page))
        .map(name -> named(name, verb));
  }

  /** The thing that the first link within the object leads to, if only describing words precede. */
  private Optional<Value> linked(String object, List<Link> links) {
    for (Link link : links) {
      int at = link.anchor().isBlank() ? -1 : object.indexOf(link.anchor());
      boolean stands =
          at >= 0
              && DESCRIBING.matcher(object.substring(0, at)).matches()
              && !PART_OF_NAME.matcher(object.substring(0, at)).find()
              && ENDS.matcher(object.substring(at + link.anchor().length())).lookingAt();
      Optional<Entity> target = stands ? entities.byUrl(link.url()) : Optional.empty();
      if (target.filter(each -> refersTo(link.anchor(), each)).isPresent()) {
        return Optional.of(Value.entity(link.anchor(), target.get().id()));
      }
    }
    return Optional.empty();
  }

  private static boolean refersTo(String anchor, Entity target) {
    return Stream.concat(Stream.of(target.name()), target.aliases().stream())
        .anyMatch(name -> Names.refersTo(anchor, name));
  }

  /** The thing of that name which the words may lead to; else the name itself. */
  private Value named(String name, String verb) {
    return entities
        .byName(name)
        .filter(entity -> RelationWords.mayLeadTo(entity, verb))
        .filter(entity -> !CalledAfter.is(entity, name))
        .map(entity -> Value.entity(name, entity.id()))
        .orElseGet(() -> Value.text(name));
  }
}
