package io.hopsmith.generators.english;

import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * One text in the making: says every clue and edge once, at most two a sentence, an edge last in
 * its sentence because a description of its other end may follow it; so is a hint.
 */
final class TextPlan {
  private static final int CLUES_PER_SENTENCE = 2;
  private static final int WORDINGS = 420;

  /** Words of a relative clause that a question's last verb may follow. */
  private static final int MOST_BEFORE_VERB = 6;

  private final Draft draft;
  private final Frame frame;
  private final ClauseWriter clauses;
  private final AskWriter asks;
  private final References references;
  private final int wording;
  private final Map<String, Deque<Constraint>> clues = new HashMap<>();
  private final Map<String, Deque<Constraint>> edges = new HashMap<>();
  private final Deque<Variable> introduced = new ArrayDeque<>();
  private final List<String> sentences = new ArrayList<>();

  TextPlan(Draft draft, Frame frame, ClauseWriter clauses, AskWriter asks, Random random) {
    this.draft = draft;
    this.frame = frame;
    this.clauses = clauses;
    this.asks = asks;
    wording = random.nextInt(WORDINGS);
    references = new References(draft, frame != Frame.STORY && frame != Frame.INWARDS);
    for (Variable variable : draft.variables()) {
      List<Constraint> shuffled = new ArrayList<>(draft.clues(variable.name()));
      Collections.shuffle(shuffled, random);
      shuffled.sort(Comparator.comparing(Constraint::isHint));
      clues.put(variable.name(), new ArrayDeque<>(shuffled));
      edges.put(variable.name(), new ArrayDeque<>(draft.edgesBelow(variable.name())));
    }
  }

  String write() {
    Variable root = draft.root();
    switch (frame) {
      case STORY -> {
        tell(root);
        sentences.add(asks.about(draft, references.known(root), wording));
      }
      case INWARDS -> sentences.add(asks.about(draft, arrivedAt(root), wording));
      case ASK_FIRST -> {
        sentences.add(asks.first(draft, wording));
        finishAll(root);
      }
      case REQUEST -> {
        String subject = "the " + root.type() + relative(take(root, true));
        sentences.add(asks.request(draft, subject, wording));
        finishAll(root);
      }
      case WHICH -> {
        String list = English.ofThread().list(take(root, false));
        sentences.add("Which " + root.type() + " " + list + "?");
        finishAll(root);
      }
      case NESTED -> sentences.add(asks.nested(draft, relative(all(root)), wording));
    }
    return String.join(" ", sentences);
  }

  /**
   * Says all from the furthest inwards, and names the root for the asking sentence: one of which
   * nothing more is said than how it is tied to the thing before needs no sentence of its own.
   */
  private String arrivedAt(Variable root) {
    List<Constraint> below = draft.edgesTo(root.name());
    if (below.size() == 1 && clues.get(root.name()).isEmpty()) {
      Variable other = draft.variable(Draft.other(below.get(0), root.name()));
      Optional<String> role = clauses.role(below.get(0), root, other);
      Clause shown = clauses.edge(below.get(0), root, other, "that " + other.type());
      boolean shortly = shown.relative().split(" ").length <= MOST_BEFORE_VERB;
      if (role.isPresent() || shortly || !asks.asksEvent(draft)) {
        inwards(other);
        String known = references.known(other);
        references.indefinite(root);
        Clause tie = clauses.edge(below.get(0), root, other, known);
        return "the "
            + role.map(noun -> noun + " of " + known).orElse(root.type() + " " + tie.relative());
      }
    }
    inwards(root);
    return references.known(root);
  }

  /** Tells of one thing after another, and asks what is worked out of them. */
  String write(Plan plan, WorkingWriter workings) {
    List<Variable> roots = plan.roots();
    if (frame == Frame.INWARDS && roots.size() == 1) {
      Deque<String> arrived = new ArrayDeque<>(List.of(arrivedAt(draft.root())));
      sentences.add(workings.ask(plan, thing -> mention(thing, arrived), wording));
    } else {
      roots.forEach(this::tell);
      sentences.add(workings.ask(plan, references::known, wording));
    }
    return String.join(" ", sentences);
  }

  /** How a thing is known, the root at first by what led to it. */
  private String mention(Variable thing, Deque<String> arrived) {
    return thing.equals(draft.root()) && !arrived.isEmpty()
        ? arrived.poll()
        : references.known(thing);
  }

  private void tell(Variable root) {
    if (new Ties(clauses).areAll(root, draft)) {
      inwards(root);
      return;
    }
    String thing = references.indefinite(root);
    sentences.add(opening(thing, take(root, Presenting.isRelative(wording))));
    finishAll(root);
  }

  /** "A bridge ...", "There is a bridge that ...", "Consider a bridge that ..." */
  private String opening(String thing, List<String> parts) {
    return Presenting.words(wording, sentences.isEmpty())
        .map(words -> words + " " + thing + relative(parts) + ".")
        .orElseGet(() -> English.ofThread().sentence(thing, parts));
  }

  private static String relative(List<String> parts) {
    return parts.isEmpty() ? "" : " " + English.ofThread().list(parts);
  }

  /** Up to two parts about a variable: clues first, and an edge where fewer clues are left. */
  private List<String> take(Variable variable, boolean relative) {
    Constraint last = clues.get(variable.name()).peekLast();
    boolean hints = last != null && last.isHint();
    List<String> parts = clues(variable, CLUES_PER_SENTENCE, relative);
    Deque<Constraint> open = edges.get(variable.name());
    boolean ends = hints && clues.get(variable.name()).isEmpty();
    if (parts.size() < CLUES_PER_SENTENCE && !ends && !open.isEmpty()) {
      Constraint edge = open.poll();
      Variable other = draft.variable(Draft.other(edge, variable.name()));
      String object = references.indefinite(other);
      if (!clauses.goesOn(edge, variable, other)) {
        object += relative(first(other));
      }
      introduced.push(other);
      parts.add(clauses.edge(edge, variable, other, object).in(relative));
    }
    return parts;
  }

  /** What a thing is introduced with: one clue, or one edge where it has no clue. */
  private List<String> first(Variable variable) {
    return clues.get(variable.name()).isEmpty() ? take(variable, true) : clues(variable, 1, true);
  }

  private List<String> clues(Variable variable, int most, boolean relative) {
    List<String> parts = new ArrayList<>();
    Deque<Constraint> open = clues.get(variable.name());
    while (parts.size() < most && !open.isEmpty()) {
      parts.add(clauses.clue(open.poll(), variable).in(relative));
    }
    return parts;
  }

  /** Says what is left of the variables just introduced, then of this one. */
  private void finish(Variable variable) {
    boolean follows = introduced.isEmpty();
    while (!introduced.isEmpty()) {
      finish(introduced.pop());
    }
    while (!clues.get(variable.name()).isEmpty() || !edges.get(variable.name()).isEmpty()) {
      String known = references.known(variable);
      boolean pronoun =
          follows
              && !variable.person()
              && !sentences.isEmpty()
              && references.onlyMentioned(variable);
      List<String> parts = take(variable, false);
      sentences.add(English.ofThread().sentence(pronoun ? "It" : known, parts));
      follows = introduced.isEmpty();
      while (!introduced.isEmpty()) {
        finish(introduced.pop());
      }
    }
  }

  /** Says what is left, and then how things that have been spoken of meet again. */
  private void finishAll(Variable root) {
    finish(root);
    for (Variable from : draft.variables()) {
      for (Constraint edge : draft.crossingsTo(from.name())) {
        Variable to = draft.variable(Draft.other(edge, from.name()));
        String said = clauses.edge(edge, from, to, references.known(to)).predicate();
        sentences.add(
            English.ofThread().sentence(references.known(from), List.of(English.also(said))));
      }
    }
  }

  /** Furthest first: "A river rises in ... A city lies on that river and ..." */
  private void inwards(Variable variable) {
    for (Constraint edge : draft.edgesBelow(variable.name())) {
      inwards(draft.variable(Draft.other(edge, variable.name())));
    }
    boolean opens = sentences.isEmpty();
    boolean relative = opens && Presenting.isRelative(wording);
    List<String> predicates = new ArrayList<>();
    for (Constraint edge : draft.edgesTo(variable.name())) {
      Variable other = draft.variable(Draft.other(edge, variable.name()));
      predicates.add(clauses.edge(edge, variable, other, references.known(other)).predicate());
    }
    predicates.addAll(clues(variable, opens ? CLUES_PER_SENTENCE : Integer.MAX_VALUE, relative));
    int first = Math.min(CLUES_PER_SENTENCE, predicates.size());
    String thing = references.indefinite(variable);
    sentences.add(
        opens
            ? opening(thing, predicates.subList(0, first))
            : English.ofThread().sentence(thing, predicates.subList(0, first)));
    predicates.addAll(clues(variable, Integer.MAX_VALUE, false));
    for (int from = first; from < predicates.size(); from += CLUES_PER_SENTENCE) {
      int to = Math.min(predicates.size(), from + CLUES_PER_SENTENCE);
      sentences.add(
          English.ofThread().sentence(references.known(variable), predicates.subList(from, to)));
    }
  }

  /** Everything about a variable and what hangs on it, as relative clauses. */
  private List<String> all(Variable variable) {
    List<String> parts = clues(variable, Integer.MAX_VALUE, true);
    for (Constraint edge : edges.get(variable.name())) {
      Variable other = draft.variable(Draft.other(edge, variable.name()));
      String object = references.indefinite(other) + relative(all(other));
      parts.add(clauses.edge(edge, variable, other, object).relative());
    }
    return parts;
  }
}
