package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Plans and writes the text of a draft: each variable is introduced once by its type with at most
 * two clues a sentence, later sentences refer back to it without ambiguity, and the frame is chosen
 * by the random numbers given.
 */
public final class QuestionWriter {
  private static final int CLUES_PER_SENTENCE = 2;
  private static final Pattern SPOKEN_UNIT =
      Pattern.compile("%|km|m|ft|mi|sq km|ha|kg|years|minutes|people|pages|[$€£¥]|°C");
  private static final Pattern PROPER_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'-]+(?: [\\p{Lu}][\\p{L}'-]+){0,3}");

  private final ClauseWriter clauses;
  private final AskWriter asks;

  public QuestionWriter(Lexicon lexicon, FactBase facts) {
    clauses = new ClauseWriter(lexicon, facts);
    asks = new AskWriter(lexicon, facts);
  }

  /** The frames. */
  enum Frame {
    /** Clues from the root outwards, the ask at the end. */
    STORY,
    /** The ask first, then the clues. */
    ASK_FIRST,
    /** "Find the ..." with the root's clues, then the rest. */
    IMPERATIVE,
    /** From the furthest variable to the root, the ask at the end. */
    INWARDS,
    /** One sentence with nested clauses. */
    NESTED
  }

  /** The question, in a frame that suits the draft. */
  public String write(Draft draft, Random random) {
    List<Frame> frames = new ArrayList<>(List.of(Frame.STORY, Frame.ASK_FIRST, Frame.IMPERATIVE));
    if (draft.variables().size() > 1) {
      frames.add(Frame.INWARDS);
    }
    if (isSmall(draft)) {
      frames.add(Frame.NESTED);
      frames.add(Frame.NESTED);
    }
    Frame frame = frames.get(random.nextInt(frames.size()));
    return new Plan(draft, frame, random.nextBoolean()).write();
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
      return "is " + English.ofThread().indefinite(constraint.object());
    }
    return constraint.isEdge()
        ? clauses
            .edge(constraint, subject, references.indefinite(draft.variable(constraint.object())))
            .predicate()
        : clauses.clue(constraint, subject).predicate();
  }

  private static boolean isSmall(Draft draft) {
    long clues =
        draft.constraints().stream()
            .filter(constraint -> constraint.operator() != Constraint.Operator.TYPE)
            .count();
    boolean chain =
        draft.variables().stream()
            .allMatch(variable -> draft.edgesBelow(variable.name()).size() < 2);
    return clues <= 4 && chain;
  }

  /** One text in the making. */
  private final class Plan {
    private final Draft draft;
    private final References references;
    private final Frame frame;
    private final boolean alternative;
    private final List<String> sentences = new ArrayList<>();

    Plan(Draft draft, Frame frame, boolean alternative) {
      this.draft = draft;
      this.alternative = alternative;
      this.frame = frame;
      references = new References(draft, frame != Frame.STORY && frame != Frame.INWARDS);
    }

    String write() {
      Variable root = draft.root();
      switch (frame) {
        case STORY -> {
          introduce(root);
          sentences.add(asks.about(draft, references.known(root)));
        }
        case ASK_FIRST -> {
          sentences.add(asks.first(draft, alternative));
          outwards(root, "It");
        }
        case IMPERATIVE -> {
          sentences.add(
              asks.imperative(draft, definite(root, first(root, CLUES_PER_SENTENCE)), alternative));
          rest(root, CLUES_PER_SENTENCE);
        }
        case INWARDS -> {
          inwards(root);
          sentences.add(asks.about(draft, references.known(root)));
        }
        case NESTED -> sentences.add(asks.nested(draft, nested(root)));
      }
      return String.join(" ", sentences);
    }

    /** "A bridge was opened in the 1890s and is ... It crosses ..." */
    private void introduce(Variable variable) {
      List<Constraint> clues = draft.clues(variable.name());
      if (clues.isEmpty()) {
        outwards(variable, references.indefinite(variable));
        return;
      }
      sentence(references.indefinite(variable), first(variable, CLUES_PER_SENTENCE));
      rest(variable, CLUES_PER_SENTENCE);
    }

    private void outwards(Variable variable, String subject) {
      List<Constraint> clues = draft.clues(variable.name());
      String start = subject;
      if (!clues.isEmpty()) {
        sentence(start, first(variable, CLUES_PER_SENTENCE));
        start = references.known(variable);
      }
      restFrom(variable, clues, start);
    }

    private void rest(Variable variable, int said) {
      List<Constraint> clues = draft.clues(variable.name());
      String subject = variable.person() ? references.known(variable) : "It";
      if (clues.size() > said) {
        sentence(subject, clues.subList(said, clues.size()));
        subject = references.known(variable);
      }
      edges(variable, subject);
    }

    private void restFrom(Variable variable, List<Constraint> clues, String subject) {
      if (clues.size() > CLUES_PER_SENTENCE) {
        sentence(subject, clues.subList(CLUES_PER_SENTENCE, clues.size()));
      }
      edges(variable, clues.isEmpty() ? subject : references.known(variable));
    }

    private void edges(Variable variable, String subject) {
      String start = subject;
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        Variable other = draft.variable(Draft.other(edge, variable.name()));
        List<Constraint> clues = draft.clues(other.name());
        String object = references.indefinite(other) + relatives(other, clues, 1);
        sentences.add(predicate(start, List.of(clauses.edge(edge, variable, object).predicate())));
        if (clues.size() > 1) {
          sentence(references.known(other), clues.subList(1, clues.size()));
        }
        edges(other, references.known(other));
        start = references.known(variable);
      }
    }

    /** Furthest first: "A river rises in ... A city lies on that river and ..." */
    private void inwards(Variable variable) {
      List<String> predicates = new ArrayList<>();
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        Variable other = draft.variable(Draft.other(edge, variable.name()));
        inwards(other);
        predicates.add(clauses.edge(edge, variable, references.known(other)).predicate());
      }
      for (Constraint clue : draft.clues(variable.name())) {
        predicates.add(clauses.clue(clue, variable).predicate());
      }
      String subject = references.indefinite(variable);
      for (int from = 0; from < predicates.size(); from += CLUES_PER_SENTENCE) {
        int to = Math.min(predicates.size(), from + CLUES_PER_SENTENCE);
        sentences.add(predicate(subject, predicates.subList(from, to)));
        subject = references.known(variable);
      }
    }

    /** " whose capital is X and that borders a country ..." */
    private String nested(Variable variable) {
      List<String> parts = new ArrayList<>();
      for (Constraint clue : draft.clues(variable.name())) {
        parts.add(clauses.clue(clue, variable).relative());
      }
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        Variable other = draft.variable(Draft.other(edge, variable.name()));
        parts.add(
            clauses.edge(edge, variable, references.indefinite(other) + nested(other)).relative());
      }
      return parts.isEmpty() ? "" : " " + English.ofThread().list(parts);
    }

    private String definite(Variable variable, List<Constraint> clues) {
      return "the " + variable.type() + relatives(variable, clues, CLUES_PER_SENTENCE);
    }

    private String relatives(Variable variable, List<Constraint> clues, int most) {
      List<String> parts =
          clues.stream().limit(most).map(clue -> clauses.clue(clue, variable).relative()).toList();
      return parts.isEmpty() ? "" : " " + English.ofThread().list(parts);
    }

    private List<Constraint> first(Variable variable, int count) {
      return draft.clues(variable.name()).stream().limit(count).toList();
    }

    private void sentence(String subject, List<Constraint> clues) {
      List<String> predicates = new ArrayList<>();
      for (Constraint clue : clues) {
        predicates.add(clauses.clue(clue, draft.variable(clue.subject())).predicate());
      }
      String start = subject;
      for (int from = 0; from < predicates.size(); from += CLUES_PER_SENTENCE) {
        int to = Math.min(predicates.size(), from + CLUES_PER_SENTENCE);
        sentences.add(predicate(start, predicates.subList(from, to)));
        start = references.known(draft.variable(clues.get(0).subject()));
      }
    }

    private String predicate(String subject, List<String> predicates) {
      return English.ofThread().sentence(subject, predicates);
    }
  }

  /**
   * Whether the fact's value can be asked for as a property of its subject: an entity, a date, a
   * proper name, or an amount in a unit that people say.
   */
  public boolean canAsk(Fact fact) {
    Value value = fact.value();
    return asks.canAsk(fact)
        && switch (value.kind()) {
          case ENTITY, DATE -> true;
          case QUANTITY -> value.number() > 0 && SPOKEN_UNIT.matcher(value.unit()).matches();
          case TEXT -> PROPER_NAME.matcher(value.text()).matches();
        };
  }
}
