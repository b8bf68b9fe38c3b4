package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the text of a draft: each variable is introduced once by its type with at most two clues a
 * sentence, later sentences refer back to it without ambiguity, and the frame, the wording and the
 * order of clues are chosen by the random numbers given.
 */
public final class QuestionWriter {
  private static final int MOST_NESTED_CLUES = 4;
  private static final int MOST_WORDINGS = 6;
  private static final Pattern SPOKEN_UNIT =
      Pattern.compile("km|m|cm|mm|ft|mi|sq km|ha|kg|g|years|minutes|people|pages|[$€£¥]|°C");
  private static final Pattern PROPER_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'-]+(?: [\\p{Lu}][\\p{L}'-]+){0,3}");

  private static final Pattern SERIES = Pattern.compile(" in its artist's discography");

  private final ClauseWriter clauses;
  private final Ties ties;
  private final Callings callings;
  private final AskWriter asks;
  private final WorkingWriter workings;
  private final TimeFrame timeFrame;

  public QuestionWriter(Lexicon lexicon, FactBase facts) {
    clauses = new ClauseWriter(lexicon, facts);
    ties = new Ties(clauses);
    callings = new Callings(clauses, facts);
    asks = new AskWriter(lexicon, facts);
    workings = new WorkingWriter(lexicon, facts);
    timeFrame = new TimeFrame(facts);
  }

  /** The question, in a frame that suits the draft. */
  public String write(Draft draft, Random random) {
    List<Frame> frames = frames(draft);
    return write(draft, frames.get(random.nextInt(frames.size())), random);
  }

  /**
   * The question of a plan, in a frame and a wording that suit it, with the years that its figures
   * are of ({@link TimeFrame}). Of several wordings it is the first in which {@link QuestionLint}
   * finds nothing, or the last one where it objects to all.
   */
  public String write(Plan plan, Random random) {
    String text = wordingOf(plan, random);
    for (int i = 1; i < MOST_WORDINGS && !QuestionLint.problems(text).isEmpty(); i++) {
      text = wordingOf(plan, random);
    }
    return timeFrame.of(plan, random).map((text + " ")::concat).orElse(text);
  }

  private String wordingOf(Plan plan, Random random) {
    if (plan.working().isNone()) {
      return write(plan.first(), random);
    }
    Frame frame = random.nextBoolean() ? Frame.STORY : Frame.INWARDS;
    Plan called = callings.of(plan);
    TextPlan text = new TextPlan(called.merged(), frame, clauses, asks, random);
    return saidOnce(text.write(called, workings));
  }

  /** The question in a given frame. */
  String write(Draft draft, Frame frame, Random random) {
    boolean byRole = frame == Frame.INWARDS && draft.clues(draft.root().name()).isEmpty();
    Draft called = callings.of(draft, byRole);
    return saidOnce(new TextPlan(called, frame, clauses, asks, random).write());
  }

  /** The text with what a series is one of said at its first mention only. */
  private static String saidOnce(String text) {
    Matcher series = SERIES.matcher(text);
    return series.find()
        ? text.substring(0, series.end()) + text.substring(series.end()).replace(series.group(), "")
        : text;
  }

  private List<Frame> frames(Draft draft) {
    if (ties.areAll(draft.root(), draft)) {
      return List.of(Frame.INWARDS); // "Which album directly follows another album in a series?"
    }
    List<Frame> frames = new ArrayList<>(List.of(Frame.STORY, Frame.STORY, Frame.ASK_FIRST));
    boolean event = asks.asksEvent(draft);
    if (!event) {
      frames.add(Frame.REQUEST);
    }
    if (draft.variables().size() > 1) {
      frames.add(Frame.INWARDS);
      frames.add(Frame.INWARDS);
    }
    if (draft.property().isEmpty()) {
      frames.add(Frame.WHICH);
    }
    if (isSmall(draft) && !event) {
      frames.add(Frame.NESTED);
      frames.add(Frame.NESTED);
    }
    return frames;
  }

  /** Each clue with the words that say it on its own. */
  public List<Constraint> withWords(Draft draft) {
    References references = new References(draft, false);
    return draft.constraints().stream()
        .map(constraint -> constraint.said(words(constraint, draft, references)))
        .toList();
  }

  private String words(Constraint constraint, Draft draft, References references) {
    Variable subject = draft.variable(constraint.subject());
    if (constraint.operator() == Constraint.Operator.TYPE) {
      return "is " + Articles.indefinite(constraint.object());
    }
    if (!constraint.isEdge()) {
      return clauses.clue(constraint, subject).predicate();
    }
    Variable object = draft.variable(constraint.object());
    if (draft.crossings().contains(constraint)) {
      return clauses.edge(constraint, subject, object, "that " + object.type()).predicate();
    }
    return clauses.edge(constraint, subject, object, references.indefinite(object)).predicate();
  }

  private boolean isSmall(Draft draft) {
    long clues =
        draft.constraints().stream()
            .filter(constraint -> constraint.operator() != Constraint.Operator.TYPE)
            .count();
    boolean chain =
        draft.variables().stream()
            .allMatch(variable -> draft.edgesBelow(variable.name()).size() < 2);
    boolean hints = draft.constraints().stream().anyMatch(Constraint::isHint);
    boolean closed = draft.variables().stream().noneMatch(variable -> ties.goOn(variable, draft));
    return clues <= MOST_NESTED_CLUES && chain && !hints && closed && draft.crossings().isEmpty();
  }

  /**
   * Whether the fact's value can be asked for as a property of its subject: an entity, a date, a
   * proper name, or an amount in a unit that people say and the page writes beside it.
   */
  public boolean canAsk(Fact fact, Variable subject) {
    Value value = fact.value();
    return asks.canAsk(fact, subject.sort())
        && switch (value.kind()) {
          case ENTITY, DATE -> true;
          case QUANTITY ->
              value.number() > 0
                  && SPOKEN_UNIT.matcher(value.unit()).matches()
                  && !value.text().matches("[\\d.,\\s]+");
          case TEXT -> PROPER_NAME.matcher(value.text()).matches();
        };
  }
}
