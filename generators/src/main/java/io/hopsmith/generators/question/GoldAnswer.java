package io.hopsmith.generators.question;

import io.hopsmith.agents.facts.Dates;
import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Worked;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer of a draft as text.
 *
 * @param text what the gold answer reads
 * @param type {@code entity}, {@code date}, {@code quantity} or {@code text}
 * @param aliases other spellings that count as right
 */
public record GoldAnswer(String text, String type, List<String> aliases) {
  /** A name with what a catalogue adds: "Long Night (album)". */
  private static final Pattern QUALIFIED = Pattern.compile("(.+?) \\([^()]+\\)");

  private static final Pattern BARE = Pattern.compile("[\\d.,\\s]+");

  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  public GoldAnswer {
    aliases = List.copyOf(aliases);
  }

  /** The answer of a plan: read off the facts, or worked out from several of them. */
  public static GoldAnswer of(Plan plan, FactBase facts) {
    if (plan.working().isNone()) {
      return of(plan.first(), facts);
    }
    if (plan.working().kind() == Operation.Kind.COUNT) {
      return ofCount(Taken.meant(plan, facts).size());
    }
    List<Taken> taken = Taken.of(plan, facts);
    List<Value> values = taken.stream().map(each -> each.evidence().value()).toList();
    Operation.Kind kind = plan.working().kind();
    return switch (kind) {
      case DIFFERENCE -> ofAmount(Worked.difference(values.get(0), values.get(1)));
      case TOTAL -> ofAmount(Worked.total(values));
      case GREATEST, LEAST -> {
        int meant = Worked.ranked(kind, plan.working().rank(), values, 0).orElseThrow();
        yield ofEntity(facts.entity(taken.get(meant).thing()).orElseThrow());
      }
      case COUNT, NONE -> throw new IllegalStateException("no values to work with");
    };
  }

  private static GoldAnswer ofAmount(String amount) {
    return new GoldAnswer(amount, "quantity", List.of());
  }

  private static GoldAnswer ofCount(int count) {
    List<String> inWords = count < WORDS.size() ? List.of(WORDS.get(count)) : List.of();
    return new GoldAnswer(Integer.toString(count), "quantity", inWords);
  }

  /** Reads the answer of a draft off the facts. */
  public static GoldAnswer of(Draft draft, FactBase facts) {
    Entity root = facts.entity(draft.root().entityId()).orElseThrow();
    if (draft.property().isEmpty()) {
      return ofEntity(root);
    }
    Value value = evidence(draft, facts).value();
    return switch (value.kind()) {
      case ENTITY -> facts.entity(value.entity()).map(GoldAnswer::ofEntity).orElseThrow();
      case DATE -> ofDate(value);
      case QUANTITY, TEXT ->
          new GoldAnswer(value.text(), value.kind().name().toLowerCase(Locale.ROOT), List.of());
    };
  }

  /**
   * The fact that states the property asked for: on a page of the root's side, with the unit beside
   * the number where some page writes it.
   */
  public static Fact evidence(Draft draft, FactBase facts) {
    return evidence(draft.root().entityId(), draft.property(), facts);
  }

  /** The fact that states a property of an entity, chosen as for a draft's root. */
  static Fact evidence(String entityId, String property, FactBase facts) {
    Entity root = facts.entity(entityId).orElseThrow();
    return facts.about(root.id()).stream()
        .filter(fact -> fact.property().equals(property))
        .filter(
            fact ->
                facts.entityOfPage(fact.pageId()).filter(e -> e.side() == root.side()).isPresent())
        .max(
            Comparator.comparing((Fact fact) -> !BARE.matcher(fact.value().text()).matches())
                .thenComparing(Fact::id, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static GoldAnswer ofEntity(Entity entity) {
    Set<String> aliases = new LinkedHashSet<>(entity.aliases());
    Matcher qualified = QUALIFIED.matcher(entity.name());
    if (qualified.matches()) {
      aliases.add(qualified.group(1));
    }
    aliases.remove(entity.name());
    return new GoldAnswer(entity.name(), "entity", List.copyOf(aliases));
  }

  private static GoldAnswer ofDate(Value value) {
    List<String> aliases = new ArrayList<>();
    if (value.day() > 0) {
      aliases.add(Dates.monthName(value.month()) + " " + value.day() + ", " + value.year());
      aliases.add("%04d-%02d-%02d".formatted(value.year(), value.month(), value.day()));
    }
    return new GoldAnswer(Dates.write(value), "date", aliases);
  }
}
