package io.hopsmith.generators.selfplay;

import io.hopsmith.generators.compose.Edit;
import io.hopsmith.generators.compose.Editor;
import io.hopsmith.generators.question.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Obfuscates a question as DuetQA's third model does (arXiv 2509.24107): exact dates become
 * intervals, exact numbers magnitudes, a named entity an indirect descriptor, and with it the
 * connector a descriptor embedded in the sentence. Clues that are not needed go first: beside one
 * that names the thing, a blurred one would be idle.
 */
final class Obfuscator {
  private final Editor editor;
  private final int mostHops;

  Obfuscator(Editor editor, int mostHops) {
    this.editor = editor;
    this.mostHops = mostHops;
  }

  /**
   * The plan without idle clues, after up to {@code strength} blurs and one replacement; empty when
   * nothing changed.
   */
  Optional<Edit> obfuscate(Plan plan, int strength, Random random) {
    Plan current = plan;
    List<String> done = new ArrayList<>();
    List<Edit.Kind> kinds = new ArrayList<>(List.of(Edit.Kind.REMOVE));
    if (strength > 1) {
      kinds.add(Edit.Kind.REPLACE);
    }
    for (int i = 0; i < strength; i++) {
      kinds.add(Edit.Kind.BLUR);
    }
    for (Edit.Kind kind : kinds) {
      Optional<Edit> edit = editor.edit(current, kind, mostHops, random);
      if (edit.isPresent()) {
        current = edit.get().plan();
        done.add(edit.get().description());
      }
    }
    return done.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit(current, String.join("; ", done)));
  }
}
