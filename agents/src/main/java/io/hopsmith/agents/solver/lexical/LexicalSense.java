package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.natural.Evidence;
import io.hopsmith.agents.solver.natural.Sense;
import io.hopsmith.agents.solver.natural.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sense of text by words: how much of a question's stems, rare ones counting more, a sentence
 * holds. For one rollout.
 */
final class LexicalSense implements Sense {
  private static final double LEAST = 0.25;
  private static final double LONGER = 0.05;
  private static final double OPENING = 0.02;
  private static final double NEAR = 0.5;
  private static final double TITLE = 0.3;
  private static final double KIND = 0.5;
  private static final double FORMED = 0.15;
  private static final double OF_BOTH = 0.3;
  private static final double INNER_HEAD = 0.5;
  private static final int FAR = 4;
  private static final int MOST_STEMS = 60;

  private final List<String> words = new ArrayList<>();
  private final List<String> stems = new ArrayList<>();
  private final Map<Evidence, Long> held = new HashMap<>();
  private final Map<String, Integer> with = new HashMap<>();
  private int sentences;

  LexicalSense(String question) {
    for (String token : Words.tokens(question)) {
      String lower = token.toLowerCase(Locale.ROOT);
      String stem = Words.stem(lower);
      if (!Words.isStop(lower) && !stems.contains(stem) && stems.size() < MOST_STEMS) {
        words.add(token);
        stems.add(stem);
      }
    }
  }

  @Override
  public void learn(Evidence found) {
    sentences++;
    Set<String> present = stemsOf(found);
    stems.stream().filter(present::contains).forEach(stem -> with.merge(stem, 1, Integer::sum));
  }

  private static Set<String> stemsOf(Evidence evidence) {
    Set<String> present = new HashSet<>(ReadLine.of(evidence.sentence()).stems());
    present.addAll(ReadLine.of(evidence.title()).stems());
    return present;
  }

  private double weight(int stem) {
    int known = with.getOrDefault(stems.get(stem), 0);
    return Math.log(1 + (1.0 + sentences) / (0.5 + known));
  }

  private long held(Evidence evidence) {
    return held.computeIfAbsent(
        evidence,
        asked -> {
          Set<String> present = stemsOf(asked);
          long bits = 0;
          for (int i = 0; i < stems.size(); i++) {
            bits |= present.contains(stems.get(i)) ? 1L << i : 0;
          }
          return bits;
        });
  }

  private long held(List<Evidence> chain) {
    return chain.stream().mapToLong(this::held).reduce(0, (one, other) -> one | other);
  }

  @Override
  public double support(List<Evidence> chain) {
    double total = 0;
    double found = 0;
    long bits = held(chain);
    for (int i = 0; i < stems.size(); i++) {
      double weight = weight(i);
      total += weight;
      found += (bits >> i & 1) == 1 ? weight : 0;
    }
    double opening = chain.get(chain.size() - 1).opening() ? OPENING : 0;
    return total == 0 ? 0 : found / total + opening - LONGER * (chain.size() - 1);
  }

  @Override
  public double least() {
    return LEAST;
  }

  @Override
  public double near(Evidence evidence, int start, int end) {
    List<String> before = Words.tokens(evidence.sentence().substring(0, start));
    List<String> after = Words.tokens(evidence.sentence().substring(end));
    double total = 0;
    double found = 0;
    for (int i = 0; i < stems.size(); i++) {
      double weight = weight(i);
      total += weight;
      int distance =
          Math.min(distance(before, stems.get(i), true), distance(after, stems.get(i), false));
      found += distance == Integer.MAX_VALUE ? 0 : weight / (1 + (double) distance / FAR);
    }
    return total == 0 ? 0 : found / total;
  }

  private static int distance(List<String> tokens, String stem, boolean fromEnd) {
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(fromEnd ? tokens.size() - 1 - i : i);
      if (Words.stem(token.toLowerCase(Locale.ROOT)).equals(stem)) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  @Override
  public double isA(String text, String kind) {
    Set<String> wanted = Words.contentStems(kind);
    if (wanted.isEmpty()) {
      return 0;
    }
    Set<String> present = Words.contentStems(text);
    String head = last(wanted);
    double share = (double) wanted.stream().filter(present::contains).count() / wanted.size();
    double ofHead = last(present).equals(head) ? 1 : present.contains(head) ? INNER_HEAD : 0;
    return (share + ofHead) / 2;
  }

  private static String last(Set<String> stems) {
    return stems.stream().reduce((one, other) -> other).orElse("");
  }

  @Override
  public double worth(Signs signs) {
    return signs.support()
        + NEAR * signs.near()
        + (signs.title() ? TITLE * signs.support() : 0)
        + KIND * signs.kind()
        + (signs.formed() ? FORMED : 0)
        + (signs.ofBoth() ? OF_BOTH : 0);
  }

  @Override
  public String unsaid(List<Evidence> chain) {
    long bits = held(chain);
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < stems.size(); i++) {
      if ((bits >> i & 1) == 0) {
        rest.add(i);
      }
    }
    return rest.stream().map(words::get).collect(Collectors.joining(" "));
  }
}
