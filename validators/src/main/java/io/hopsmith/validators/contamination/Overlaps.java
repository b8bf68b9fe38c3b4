package io.hopsmith.validators.contamination;

import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds rows that repeat words of one benchmark's questions, or that have the answer of an item and
 * speak of what it names. Needs no more than hashes; looking a row up takes as many of them as it
 * has words, for each length of a short question.
 */
final class Overlaps {
  /** Shorter questions are compared as a whole: few words in a row are found anywhere. */
  private static final int FEWEST_WORDS = 5;

  private final String name;
  private final PrintHash hash;
  private final List<ItemPrint> items;
  private final Map<Long, Integer> itemOfSequence = new HashMap<>();
  private final Map<Long, List<Integer>> itemsOfAnswer = new HashMap<>();
  private final SortedSet<Integer> lengths = new TreeSet<>();

  Overlaps(Benchmark.Hashed benchmark) {
    name = benchmark.name();
    hash = new PrintHash(benchmark.salt());
    items = benchmark.items();
    long noAnswer = hash.of("");
    for (int i = 0; i < items.size(); i++) {
      int index = i;
      ItemPrint item = items.get(i);
      item.sequences().forEach(sequence -> itemOfSequence.putIfAbsent(sequence, index));
      lengths.add(item.words());
      if (item.answer() != noAnswer) {
        itemsOfAnswer.computeIfAbsent(item.answer(), answer -> new ArrayList<>()).add(index);
      }
    }
  }

  /** What a row has of some item, in words; empty where it has too little. */
  Optional<String> of(QaRow row) {
    return words(row.question()).or(() -> answer(row));
  }

  private Optional<String> words(String question) {
    List<String> words = ItemText.words(question);
    for (int length : lengths) {
      if (length >= FEWEST_WORDS || length == words.size()) {
        for (String sequence : ItemText.sequences(words, length)) {
          Integer item = itemOfSequence.get(hash.of(sequence));
          if (item != null) {
            return Optional.of(
                "shares %d words in a row with %s: \"%s\""
                    .formatted(length, label(item), sequence));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> answer(QaRow row) {
    List<String> answers =
        Stream.concat(Stream.of(row.answer()), row.aliases().stream())
            .map(ItemText::normal)
            .filter(answer -> !answer.isEmpty())
            .distinct()
            .toList();
    Map<Long, String> said =
        spokenOf(row).collect(Collectors.toMap(hash::of, word -> word, (a, b) -> a));
    for (String answer : answers) {
      for (int item : itemsOfAnswer.getOrDefault(hash.of(answer), List.of())) {
        List<String> shared = shared(items.get(item), said, answer);
        if (!shared.isEmpty()) {
          return Optional.of(
              "has the answer of %s, \"%s\", and speaks of %s"
                  .formatted(label(item), answer, String.join(", ", shared)));
        }
      }
    }
    return Optional.empty();
  }

  /** Words of the question and of all that its hops go over. */
  private static Stream<String> spokenOf(QaRow row) {
    Stream<String> hops =
        row.hops().stream().map(Hop::answer).filter(answer -> !answer.equals(row.answer()));
    return Stream.concat(Stream.of(row.question(), row.seed()), hops)
        .flatMap(text -> ItemText.words(text).stream())
        .distinct();
  }

  /**
   * Names that the item's question and the row have in common, if they are most of the item's and
   * two at least, beside words of the answer; else none.
   */
  private static List<String> shared(ItemPrint item, Map<Long, String> said, String answer) {
    Set<String> ofAnswer = new HashSet<>(List.of(answer.split(" ")));
    List<String> shared =
        item.names().stream()
            .filter(said::containsKey)
            .map(said::get)
            .filter(name -> !ofAnswer.contains(name))
            .toList();
    boolean most = 2 * shared.size() > item.names().size();
    return most && shared.size() >= 2 ? shared : List.of();
  }

  private String label(int item) {
    return name + " " + items.get(item).id();
  }
}
