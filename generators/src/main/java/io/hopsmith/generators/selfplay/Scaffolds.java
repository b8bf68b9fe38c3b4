package io.hopsmith.generators.selfplay;

import io.hopsmith.generators.compose.Blueprint;
import io.hopsmith.generators.compose.Blueprint.Asked;
import io.hopsmith.generators.compose.Blueprint.Join;
import io.hopsmith.generators.compose.Blueprint.Tree;
import io.hopsmith.generators.compose.RelationKind;
import io.hopsmith.generators.compose.Shape;
import io.hopsmith.schemas.Family;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Structures of questions: lines {@code NAME | FAMILY | ASKED | RELATIONS | PATTERN}. Relations are
 * {@code 0 maker 1, 1 place 2}: thing 0 is asked about, thing 1 is joined to it by a relation of
 * the kind, thing 2 to thing 1; a dash stands for no relation, a slash begins the next of several
 * things that are asked about. Immutable; safe for several threads.
 */
public final class Scaffolds {
  private static final String RESOURCE = "scaffolds.txt";
  private static final String FORM =
      "NAME | FAMILY | thing, number, date, name or value | 0 KIND 1, 1 KIND 2 / ... | PATTERN";

  private final List<Scaffold> all;

  private Scaffolds(List<Scaffold> all) {
    this.all = List.copyOf(all);
  }

  /** The shipped scaffolds and the user's that questions of the shape can have. */
  static Scaffolds with(List<String> more, Shape shape) {
    List<Scaffold> all = new ArrayList<>(parse(Lines.of(RESOURCE)));
    all.addAll(parse(more));
    return new Scaffolds(all.stream().filter(each -> shape.takes(each.blueprint())).toList());
  }

  /**
   * Reads scaffolds.
   *
   * @throws IllegalArgumentException naming the first line that is none, and what is allowed
   */
  public static List<Scaffold> parse(List<String> lines) {
    List<Scaffold> scaffolds = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!Lines.isIdle(line)) {
        scaffolds.add(scaffold(i, line));
      }
    }
    return scaffolds;
  }

  private static Scaffold scaffold(int index, String line) {
    String[] columns = line.split("\\s*\\|\\s*", -1);
    if (columns.length != 5) {
      throw Lines.problem(index, line, FORM);
    }
    try {
      Blueprint blueprint =
          new Blueprint(
              Family.valueOf(columns[1].toUpperCase(Locale.ROOT)),
              Asked.valueOf(columns[2].toUpperCase(Locale.ROOT)),
              Arrays.stream(columns[3].split("/")).map(Scaffolds::tree).toList());
      return new Scaffold(columns[0], blueprint, columns[4]);
    } catch (IllegalArgumentException e) {
      throw Lines.problem(index, line, FORM + " (" + e.getMessage() + ")");
    }
  }

  private static Tree tree(String relations) {
    return relations.strip().equals("-")
        ? new Tree(List.of())
        : new Tree(Arrays.stream(relations.split(",")).map(Scaffolds::join).toList());
  }

  private static Join join(String relation) {
    String[] words = relation.strip().split("\\s+");
    if (words.length != 3) {
      throw new IllegalArgumentException("'" + relation.strip() + "' is no relation");
    }
    return new Join(
        Integer.parseInt(words[0]), RelationKind.of(words[1]), Integer.parseInt(words[2]));
  }

  /**
   * Some of them at random, at most so many.
   *
   * @param unwanted families of which there are none among them
   */
  List<Scaffold> some(int most, Set<Family> unwanted, Random random) {
    List<Scaffold> shuffled =
        all.stream()
            .filter(each -> !unwanted.contains(each.blueprint().family()))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  List<Scaffold> all() {
    return all;
  }
}
