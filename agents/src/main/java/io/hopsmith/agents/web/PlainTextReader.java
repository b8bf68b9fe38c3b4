package io.hopsmith.agents.web;

import io.hopsmith.schemas.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Turns plain text into blocks: paragraphs between blank lines, labelled lines one by one. */
final class PlainTextReader {
  private static final Pattern BLANK = Pattern.compile("(?:\\r?\\n|\\r)[ \\t]*(?:\\r?\\n|\\r)\\s*");
  private static final Pattern BREAK = Pattern.compile("\\r?\\n|\\r");
  private static final int MOST_TITLE_CHARS = 120;

  private PlainTextReader() {}

  static List<Block> blocks(String text, ReadingBudget budget) {
    PairReader pairs = new PairReader(new LinkReader("", budget), budget);
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : BLANK.split(text)) {
      budget.step();
      List<Line> lines = lines(paragraph);
      boolean labelled =
          !lines.isEmpty() && lines.stream().allMatch(l -> LabelledLine.of(l).lead() == 0);
      if (labelled) {
        lines.forEach(line -> blocks.addAll(pairs.blocks("", "", line)));
      } else if (!lines.isEmpty()) {
        blocks.add(Block.text(Block.Kind.PARAGRAPH, 0, "", LineReader.join(lines), List.of()));
      }
    }
    return blocks;
  }

  /** The first line when it is short enough for a title; else empty. */
  static String title(String text) {
    List<Line> lines = lines(text);
    boolean titled = !lines.isEmpty() && lines.get(0).text().length() <= MOST_TITLE_CHARS;
    return titled ? lines.get(0).text() : "";
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    for (String raw : BREAK.split(text)) {
      String line = VisibleText.of(raw);
      if (!line.isEmpty()) {
        lines.add(new Line(new Element("p"), line, List.of()));
      }
    }
    return lines;
  }
}
