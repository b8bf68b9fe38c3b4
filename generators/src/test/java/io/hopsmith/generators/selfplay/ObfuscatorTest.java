package io.hopsmith.generators.selfplay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.compose.Edit;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObfuscatorTest {
  private static final FactBase FACTS = SmallWorld.facts();
  private static final Workshop WORKSHOP = SmallWorld.workshop(FACTS);
  private static final Side SIDE = FACTS.entities().get(0).side();

  private static Stream<Plan> plans() {
    Set<String> all = FACTS.entities().stream().map(Entity::id).collect(Collectors.toSet());
    return FACTS.entities().stream()
        .flatMap(
            seed ->
                IntStream.range(0, 32)
                    .mapToObj(
                        n ->
                            WORKSHOP
                                .composer(SIDE)
                                .compose(
                                    seed.id(),
                                    all,
                                    WORKSHOP.shape(),
                                    SmallWorld.nothingMade(),
                                    new Random(n * 7919L)))
                    .flatMap(java.util.Optional::stream));
  }

  private static List<Edit> obfuscated(int strength) {
    Obfuscator obfuscator = new Obfuscator(WORKSHOP.editor(SIDE), WORKSHOP.shape().mostHops());
    return plans()
        .flatMap(plan -> obfuscator.obfuscate(plan, strength, new Random(1)).stream())
        .toList();
  }

  @Test
  void blursNumbersAndDescribesWhatIsNamed() {
    List<String> done = obfuscated(3).stream().map(Edit::description).toList();

    assertThat(done)
        .anyMatch(edit -> edit.matches("(?:.*; )?number: [a-z ]+ .* -> [-\\d.]+ to [-\\d.]+.*"))
        .anyMatch(edit -> edit.matches("(?:.*; )?entity: [A-Z].* -> [a-z]+.*"));
  }

  @Test
  void describesNothingAtItsLowestStrength() {
    assertThat(obfuscated(1))
        .isNotEmpty()
        .noneMatch(edit -> edit.description().contains("entity: "));
  }

  @Test
  void tellsDatesFromNumbers() {
    Constraint date =
        new Constraint("?0", "opened", Operator.RANGE, "", 1, 1, Constraint.DATE, "", "f", "", "");
    Constraint number =
        new Constraint("?0", "length", Operator.RANGE, "", 1, 1, "m", "", "f", "", "");
    assertThat(Obfuscation.DATE.wish().clue()).accepts(date).rejects(number);
    assertThat(Obfuscation.NUMBER.wish().clue()).accepts(number).rejects(date);
  }

  @Test
  void tellsConnectorsFromOtherNames() {
    assertThat(Obfuscation.CONNECTOR.wish().clue()).accepts(clue("preceded by"), clue("based on"));
    assertThat(Obfuscation.CONNECTOR.wish().clue()).rejects(clue("designed by"), clue("capital"));
    assertThat(Obfuscation.ENTITY.wish().clue()).accepts(clue("designed by"));
    assertThat(Obfuscation.ENTITY.wish().clue()).rejects(clue("preceded by"));
    assertThat(Obfuscation.CONNECTOR.wish().kind()).isEqualTo(Edit.Kind.REPLACE);
  }

  private static Constraint clue(String property) {
    return new Constraint("?0", property, Operator.ENTITY, "e", 0, 0, "", "", "f", "", "");
  }
}
