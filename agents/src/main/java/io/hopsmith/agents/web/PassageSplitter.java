package io.hopsmith.agents.web;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a page into passages of consecutive blocks of one section, about 60 to 120 words each. A
 * block is split, at sentence ends, only when it is longer than 150 words. A heading is the first
 * line of the passage under it, and none when nothing stands under it. Lines are joined by line
 * feeds.
 */
public final class PassageSplitter {
  private static final int ENOUGH_WORDS = 60;
  private static final int MOST_WORDS = 120;
  private static final int MOST_BLOCK_WORDS = 150;

  /**
   * The passages in reading order, numbered from 0.
   *
   * @param page what to cut
   * @param title the page's subject, as resolved over the whole corpus
   */
  public List<Passage> split(Page page, String title) {
    Cutter cutter = new Cutter(page, title);
    page.blocks().forEach(cutter::add);
    cutter.cut();
    return cutter.passages;
  }

  private static final class Cutter {
    private final Page page;
    private final String title;
    private final List<Passage> passages = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int words;
    private String section = "";
    private String heading = "";

    private Cutter(Page page, String title) {
      this.page = page;
      this.title = title;
    }

    private void add(Block block) {
      if (block.kind() == Block.Kind.HEADING) {
        cut();
        heading = block.text();
        return;
      }
      if (!block.section().equals(section)) {
        cut();
        section = block.section();
      }
      pieces(block.text()).forEach(this::line);
    }

    private void line(String line) {
      int count = Words.count(line);
      if (words > 0
          && (words >= ENOUGH_WORDS || count >= ENOUGH_WORDS)
          && words + count > MOST_WORDS) {
        cut();
      }
      if (lines.isEmpty() && !heading.isEmpty()) {
        lines.add(heading);
        heading = "";
      }
      lines.add(line);
      words += count;
    }

    private void cut() {
      if (!lines.isEmpty()) {
        String id = page.id() + "#" + passages.size();
        passages.add(
            new Passage(id, page.id(), page.url(), title, section, String.join("\n", lines)));
      }
      lines.clear();
      words = 0;
    }

    /** The block, or runs of its sentences of at most 120 words where a sentence allows it. */
    private static List<String> pieces(String text) {
      if (Words.count(text) <= MOST_BLOCK_WORDS) {
        return List.of(text);
      }
      List<String> pieces = new ArrayList<>();
      String piece = "";
      for (String sentence : Sentences.of(text)) {
        String longer = piece.isEmpty() ? sentence : piece + " " + sentence;
        if (!piece.isEmpty() && Words.count(longer) > MOST_WORDS) {
          pieces.add(piece);
          piece = sentence;
        } else {
          piece = longer;
        }
      }
      pieces.add(piece);
      return pieces;
    }
  }
}
