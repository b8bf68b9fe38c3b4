package io.hopsmith.agents.web;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes key-value blocks from a label and the lines of its value. Each value line is a block of its
 * own; the label's words stand in the text of the first only, so that every text is one run of the
 * page. Labels within the value make blocks whose context is the outer label.
 */
final class PairReader {
  private static final String BEFORE_LABEL = "•·▪-–—*";
  private static final String AFTER_LABEL = ":：";

  private final LinkReader links;
  private final ReadingBudget budget;

  PairReader(LinkReader links, ReadingBudget budget) {
    this.links = links;
    this.budget = budget;
  }

  /**
   * A label and its value.
   *
   * @param section headings above
   * @param context outer label; may be empty
   * @param label the label's lines, at least one
   * @param values the value's lines; without any the label becomes a paragraph
   */
  List<Block> blocks(String section, String context, List<Line> label, List<Line> values) {
    Run run = new Run(section, context, clean(LineReader.join(label)));
    label.forEach(run::open);
    values.forEach(run::add);
    return run.close();
  }

  /** The pairs within one line that {@link LabelledLine} found labels in. */
  List<Block> blocks(String section, String context, Line line) {
    Run run = new Run(section, context, "");
    run.add(line);
    return run.close();
  }

  /** The pair that a line is, of a label and, from an offset on, its value. */
  Block block(String section, Line line, int value) {
    String label = clean(line.text().substring(0, value).strip());
    String said = line.text().substring(value).strip();
    return Block.keyValue(
        section, "", label, line.text(), said, links.within(line, 0, line.text().length(), false));
  }

  /** A label without its colon, leading bullets and dashes. */
  static String clean(String label) {
    int start = 0;
    int end = label.length();
    while (start < end && isOneOf(BEFORE_LABEL, label.charAt(start))) {
      start++;
    }
    while (end > start && isOneOf(AFTER_LABEL, label.charAt(end - 1))) {
      end--;
    }
    return label.substring(start, end);
  }

  private static boolean isOneOf(String marks, char c) {
    return VisibleText.isSpace(c) || marks.indexOf(c) >= 0;
  }

  private final class Run {
    private final String section;
    private final String context;
    private final String outer;
    private final List<Block> blocks = new ArrayList<>();
    private String inner = "";
    private String group = "";
    private String prefix = "";
    private final List<Link> prefixLinks = new ArrayList<>();

    private Run(String section, String context, String outer) {
      this.section = section;
      this.context = context;
      this.outer = outer;
    }

    /** Puts a label in front of the next value. */
    private void open(Line line) {
      hold(line, 0, line.text().length());
    }

    private void hold(Line line, int start, int end) {
      budget.spend(prefix.length()); // each further label copies those before it
      prefix =
          prefix.isEmpty()
              ? line.text().substring(start, end)
              : prefix + " " + line.text().substring(start, end);
      prefixLinks.addAll(links.within(line, start, end, false));
    }

    private void add(Line line) {
      if (LabelledLine.isLabelAlone(line)) {
        label(line.text(), true);
        open(line);
        return;
      }
      LabelledLine cut = LabelledLine.of(line);
      if (cut.lead() > 0) {
        emit(line, 0, 0, trimmed(line.text(), cut.lead()));
      }
      for (LabelledLine.Piece piece : cut.pieces()) {
        boolean valued = piece.value() < piece.end();
        label(piece.label(line), !valued);
        if (valued) {
          emit(line, piece.start(), piece.value(), piece.end());
        } else {
          hold(line, piece.start(), piece.end());
        }
      }
    }

    /** A label without a value of its own groups the labels that follow it. */
    private void label(String label, boolean alone) {
      boolean grouped = !prefix.isEmpty() && !inner.isEmpty();
      if (alone) {
        group = "";
      } else if (grouped) {
        group = inner;
      }
      inner = clean(label);
    }

    private String contextOfInner() {
      String around = outer.isEmpty() ? context : outer;
      return group.isEmpty() || around.isEmpty() ? around + group : around + ": " + group;
    }

    private static int trimmed(String text, int end) {
      int last = end;
      while (last > 1 && " /|;".indexOf(text.charAt(last - 1)) >= 0) {
        last--;
      }
      return last;
    }

    private void emit(Line line, int start, int value, int end) {
      String own = line.text().substring(start, end);
      List<Link> all = new ArrayList<>(prefixLinks);
      all.addAll(links.within(line, start, end, false));
      String text = prefix.isEmpty() ? own : prefix + " " + own;
      blocks.add(budget.spend(block(text, line.text().substring(value, end), all)));
      prefix = "";
      prefixLinks.clear();
    }

    private Block block(String text, String value, List<Link> all) {
      if (inner.isEmpty() && outer.isEmpty()) {
        return Block.text(Block.Kind.PARAGRAPH, 0, section, text, all);
      }
      return inner.isEmpty()
          ? Block.keyValue(section, context, outer, text, value, all)
          : Block.keyValue(section, contextOfInner(), inner, text, value, all);
    }

    private List<Block> close() {
      if (!prefix.isEmpty()) {
        blocks.add(budget.spend(Block.text(Block.Kind.PARAGRAPH, 0, section, prefix, prefixLinks)));
      }
      return blocks;
    }
  }
}
