package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static final int DRAFTS = 150;
  private final FactBase facts = SmallWorld.facts();
  private final Lexicon lexicon = new Lexicon(facts.properties());
  private final Composer composer =
      new Composer(facts, lexicon, new QuestionWriter(lexicon, facts), Side.TRAIN);
  private final Editor editor = new Editor(facts, lexicon, Side.TRAIN);
  private final Set<String> space =
      new HashSet<>(facts.entities().stream().map(Entity::id).toList());

  @Test
  void composesDraftsWithExactlyOneAnswerInWhichEveryEdgeIsNeeded() {
    List<Draft> drafts = drafts();
    assertThat(drafts).hasSizeGreaterThan(100).allSatisfy(this::isSound);
  }

  @Test
  void editsKeepTheAnswerAndTheSoundness() {
    int edited = 0;
    for (Draft draft : drafts()) {
      Set<String> answers = facts.answers(draft.query(), 0);
      for (Edit.Kind kind : Edit.Kind.values()) {
        Optional<Edit> edit = editor.edit(draft, kind, 4, new Random(1));
        if (edit.isPresent()) {
          edited++;
          isSound(edit.get().draft());
          assertThat(facts.answers(edit.get().draft().query(), 0)).isEqualTo(answers);
          assertThat(Editor.hops(edit.get().draft())).isLessThanOrEqualTo(4);
        }
      }
    }
    assertThat(edited).isGreaterThan(100);
  }

  @Test
  void composesTheSameFromTheSameSeed() {
    assertThat(drafts()).isEqualTo(drafts());
  }

  @Test
  void saysNothingTwiceOfOneThing() {
    for (Draft draft : drafts()) {
      for (Variable variable : draft.variables()) {
        List<Constraint> clues = draft.clues(variable.name());
        assertThat(clues).extracting(Constraint::predicate).doesNotHaveDuplicates();
        assertThat(clues).extracting(Constraint::object).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void namesNeitherTheAnswerNorWhatAVariableStandsFor() {
    for (Draft draft : drafts()) {
      Set<String> ids = new HashSet<>();
      draft.variables().forEach(variable -> ids.add(variable.entityId()));
      String answer = GoldAnswer.of(draft, facts).text();
      for (Constraint constraint : draft.constraints()) {
        assertThat(ids).doesNotContain(constraint.object());
        assertThat(constraint.object()).isNotEqualTo(answer);
      }
    }
  }

  @Test
  void backsTheTypeWithTheDefinitionOfThePage() {
    assertThat(drafts())
        .allSatisfy(
            draft ->
                assertThat(draft.constraints())
                    .filteredOn(c -> c.operator() == Constraint.Operator.TYPE)
                    .allSatisfy(c -> assertThat(c.quote()).contains(" is a " + c.object())));
  }

  @Test
  void asksAboutTheSeedRatherThanAboutOthers() {
    List<String> seeds = space.stream().sorted().toList();
    long aboutSeed =
        IntStream.range(0, DRAFTS)
            .filter(
                i ->
                    draft(i)
                        .filter(d -> d.root().entityId().equals(seeds.get(i % seeds.size())))
                        .isPresent())
            .count();
    assertThat(aboutSeed).isGreaterThan(drafts().size() / 2);
  }

  private List<Draft> drafts() {
    return IntStream.range(0, DRAFTS).mapToObj(this::draft).flatMap(Optional::stream).toList();
  }

  private Optional<Draft> draft(int i) {
    List<String> seeds = space.stream().sorted().toList();
    return composer.compose(
        seeds.get(i % seeds.size()),
        space,
        new Shape(2, 4),
        SmallWorld.nothingMade(),
        new Random(i));
  }

  private void isSound(Draft draft) {
    assertThat(facts.answers(draft.query(), 0)).hasSize(1);
    for (Variable variable : draft.variables()) {
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        Draft without = draft.withoutBranch(edge, variable.name());
        assertThat(facts.answers(without.query(), 0)).hasSizeGreaterThan(1);
      }
    }
  }
}
