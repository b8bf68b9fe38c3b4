package io.hopsmith.generators.selfplay;

import io.hopsmith.generators.compose.Edit;
import io.hopsmith.generators.compose.Editor;
import io.hopsmith.generators.question.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Obfuscates a question by the {@link Obfuscation}s. Clues that are not needed go first: beside one
 * that names the thing, a blurred one would be idle.
 */
final class Obfuscator {
  /** Strength from which on what is named is described. */
  private static final int DESCRIBING = 2;

  private final Editor editor;
  private final int mostHops;

  Obfuscator(Editor editor, int mostHops) {
    this.editor = editor;
    this.mostHops = mostHops;
  }

  /**
   * The plan without idle clues, with something named described, and after up to {@code strength}
   * blurs of dates and numbers in turn; empty when nothing changed.
   */
  Optional<Edit> obfuscate(Plan plan, int strength, Random random) {
    List<String> done = new ArrayList<>();
    Plan current = plan;
    Optional<Edit> removed = editor.edit(current, Edit.Kind.REMOVE, mostHops, random);
    if (removed.isPresent()) {
      current = removed.get().plan();
      done.add(removed.get().description());
    }
    for (List<Obfuscation> either : order(strength)) {
      for (Obfuscation obfuscation : either) {
        Optional<Edit> edit = editor.edit(current, obfuscation.wish(), mostHops, random);
        if (edit.isPresent()) {
          current = edit.get().plan();
          done.add(obfuscation.described(edit.get()));
          break;
        }
      }
    }
    return done.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit(current, String.join("; ", done), List.of()));
  }

  /** Steps, each with what is tried first and what in its stead. */
  private static List<List<Obfuscation>> order(int strength) {
    List<List<Obfuscation>> steps = new ArrayList<>();
    if (strength >= DESCRIBING) {
      steps.add(List.of(Obfuscation.CONNECTOR, Obfuscation.ENTITY));
    }
    for (int i = 0; i < strength; i++) {
      steps.add(
          i % 2 == 0
              ? List.of(Obfuscation.DATE, Obfuscation.NUMBER)
              : List.of(Obfuscation.NUMBER, Obfuscation.DATE));
    }
    return steps;
  }
}
