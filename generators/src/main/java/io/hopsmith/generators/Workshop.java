package io.hopsmith.generators;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.generators.compose.Composer;
import io.hopsmith.generators.compose.Editor;
import io.hopsmith.generators.compose.Shape;
import io.hopsmith.generators.english.HopWriter;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.schemas.Side;

/**
 * What both generators work with, opened once a worker and shared by threads.
 *
 * @param facts all facts of the corpus
 * @param pages hashes and times of its pages
 * @param tools search and browse over it
 * @param gates judges of every round
 * @param lexicon how properties are said
 * @param writer writes questions
 * @param hops writes chains of inferences
 * @param shape size of the questions
 * @param recipe numbers of the recipes
 */
public record Workshop(
    FactBase facts,
    PageStamps pages,
    Tools tools,
    RoundGates gates,
    Lexicon lexicon,
    QuestionWriter writer,
    HopWriter hops,
    Shape shape,
    Recipe recipe) {

  /** A workshop over a corpus with the shipped lexicon. */
  public static Workshop over(
      FactBase facts, PageStamps pages, Tools tools, RoundGates gates, Shape shape, Recipe recipe) {
    Lexicon lexicon = new Lexicon(facts.properties());
    return new Workshop(
        facts,
        pages,
        tools,
        gates,
        lexicon,
        new QuestionWriter(lexicon, facts),
        new HopWriter(lexicon, facts),
        shape,
        recipe);
  }

  /** A composer of questions on a side; it remembers what it learns of the facts. */
  public Composer composer(Side side) {
    return new Composer(facts, lexicon, writer, side);
  }

  /** An editor of questions on a side; it remembers what it learns of the facts. */
  public Editor editor(Side side) {
    return new Editor(facts, lexicon, side);
  }
}
