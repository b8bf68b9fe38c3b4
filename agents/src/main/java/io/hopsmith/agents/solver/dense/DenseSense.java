package io.hopsmith.agents.solver.dense;

import io.hopsmith.agents.solver.dense.Meanings.Word;
import io.hopsmith.agents.solver.natural.Evidence;
import io.hopsmith.agents.solver.natural.Sense;
import io.hopsmith.agents.solver.natural.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sense of text by meaning: how close the embeddings of sentences, added up, come to the
 * question's, and how close the words around a place come to its words. For one rollout.
 */
final class DenseSense implements Sense {
  private static final double LEAST = 0.25;
  private static final double LONGER = 0.04;
  private static final double LIKE = 0.4;
  private static final double NEAR = 0.4;
  private static final double TITLE = 0.25;
  private static final double KIND = 0.45;
  private static final double FORMED = 0.2;
  private static final double UNKNOWN = 0.1;
  private static final double OF_BOTH = 0.35;
  private static final double SAID = 0.6;
  private static final int WINDOW = 60;

  private final TextVectors vectors;
  private final Meanings meanings;
  private final List<Word> words;
  private final float[] question;
  private final Map<Evidence, float[]> known = new HashMap<>();

  DenseSense(String question, TextVectors vectors, Meanings meanings) {
    this.vectors = vectors;
    this.meanings = meanings;
    this.words = Meanings.words(question);
    this.question = vectors.embed(question);
  }

  @Override
  public void learn(Evidence found) {
    // a sentence means the same whatever else was found
  }

  /** Embedded only where enough words are like the question's, which costs far less to see. */
  private float[] vector(Evidence evidence) {
    return known.computeIfAbsent(
        evidence,
        each -> {
          String text = each.title() + ": " + each.sentence();
          boolean like = meanings.covered(words, Meanings.words(text)) >= LIKE;
          return like ? vectors.embed(text) : new float[question.length];
        });
  }

  @Override
  public double support(List<Evidence> chain) {
    float[] sum = new float[question.length];
    for (Evidence evidence : chain) {
      float[] vector = vector(evidence);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    return Vectors.dot(question, Vectors.unit(sum)) - LONGER * (chain.size() - 1);
  }

  @Override
  public double least() {
    return LEAST;
  }

  @Override
  public double near(Evidence evidence, int start, int end) {
    String sentence = evidence.sentence();
    String before = sentence.substring(Math.max(0, start - WINDOW), start);
    String after = sentence.substring(end, Math.min(sentence.length(), end + WINDOW));
    return meanings.covered(words, Meanings.words(before + " " + after));
  }

  @Override
  public double isA(String text, String kind) {
    return meanings.covered(Meanings.words(kind), Meanings.words(text));
  }

  @Override
  public double worth(Signs signs) {
    double said = signs.title() ? TITLE * signs.support() : NEAR * signs.near();
    double sort = KIND * signs.kind() + (signs.formed() ? FORMED : 0);
    return signs.support()
        + said
        + sort
        - (signs.unknown() ? UNKNOWN : 0)
        + (signs.ofBoth() ? OF_BOTH : 0);
  }

  @Override
  public String unsaid(List<Evidence> chain) {
    List<Word> said = new ArrayList<>();
    chain.forEach(each -> said.addAll(Meanings.words(each.title() + " " + each.sentence())));
    return words.stream()
        .filter(word -> meanings.covered(List.of(word), said) < SAID)
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }
}
