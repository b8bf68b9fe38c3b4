package io.hopsmith.agents.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.near.MinHash;
import io.hopsmith.agents.near.PageContent;
import io.hopsmith.agents.near.PageCopies;
import io.hopsmith.agents.near.Shingles;
import io.hopsmith.agents.near.Signature;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.schemas.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast questions of 25 words become signatures of 128 permutations, beside java-lsh on the same
 * sequences, and what of the country almanac's twin pages is found. Run by {@code mvn -Pbench}; the
 * tables go to the terminal and to {@code target/benchmarks/minhash.md}. Speed is that of the best
 * of five rounds, in questions per second of the one thread's processor time.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MinHashBenchmark {
  private static final int QUESTIONS = 20_000;
  private static final int WORDS = 25;
  private static final int PERMUTATIONS = 128;
  private static final int SEQUENCE = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Path TABLE = Path.of("target", "benchmarks", "minhash.md");
  private static final Path FACTBOOK = Archives.folder("corpora").resolve("factbook2013.tar.xz");

  @TempDir Path folder;

  @Test
  @Order(1)
  void makesSignaturesOfQuestions() throws IOException {
    List<String> questions = questions();
    MinHash own = new MinHash(PERMUTATIONS, 1);
    info.debatty.java.lsh.MinHash other =
        new info.debatty.java.lsh.MinHash(PERMUTATIONS, Integer.MAX_VALUE, 1);
    double[] rates = {
      rate(questions, question -> first(own.signature(Shingles.of(question, SEQUENCE)))),
      rate(questions, question -> other.signature(sequences(question))[0]),
    };
    List<Set<Integer>> sequences = questions.stream().map(MinHashBenchmark::sequences).toList();
    List<Shingles> shingles = questions.stream().map(q -> Shingles.of(q, SEQUENCE)).toList();
    double ownSignatures = rate(shingles, each -> first(own.signature(each)));
    double otherSignatures = rate(sequences, each -> other.signature(each)[0]);
    table(
        "| | Hopsmith, questions/s | java-lsh, questions/s | ratio |\n|---|---|---|---|\n"
            + row("from the text", rates[0], rates[1])
            + row("signature alone", ownSignatures, otherSignatures),
        false);
    assertThat(rates[0]).isGreaterThan(3000);
  }

  @Test
  @Order(2)
  void findsTheTwinsOfTheFactbook() throws Exception {
    Archives.unpack(FACTBOOK, folder);
    List<Page> pages = pages(folder.resolve("geos"));
    Map<String, Long> twins =
        pages.stream().collect(Collectors.groupingBy(this::country, Collectors.counting()));
    long expected = twins.values().stream().filter(count -> count == 2).count();
    Set<String> met = new TreeSet<>();
    List<PageCopies.Copy> copies = PageCopies.among(pages, 0.8);
    Set<String> meeting = meeting(pages);
    for (PageCopies.Copy copy : copies) {
      if (country(copy.page()).equals(country(copy.original()))
          && meeting.contains(copy.page().url())) {
        met.add(copy.page().url());
      }
    }
    table(
        "\n| pages | twins | refused | twins among them | recall | precision |\n|---|---|---|---|---|---|\n"
            + String.format(
                Locale.ROOT,
                "| %d | %d | %d | %d | %.3f | %.3f |%n",
                pages.size(),
                expected,
                copies.size(),
                met.size(),
                (double) met.size() / expected,
                (double) met.size() / copies.size()),
        true);
    assertThat(met).hasSize(copies.size());
  }

  /** URLs of the pages that meet another in some bucket. */
  private static Set<String> meeting(List<Page> pages) {
    Map<Long, List<String>> buckets = new HashMap<>();
    for (Page page : pages) {
      for (long bucket : PageContent.buckets(page, PageContent.bands(0.8))) {
        buckets.computeIfAbsent(bucket, b -> new ArrayList<>()).add(page.url());
      }
    }
    return buckets.values().stream()
        .filter(bucket -> bucket.size() > 1)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private String country(Page page) {
    return page.url().replaceFirst(".*/(?:countrytemplate_)?", "");
  }

  private static List<Page> pages(Path folder) throws Exception {
    List<Page> pages = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    for (Path file : files) {
      pages.add(
          new HtmlPageReader()
              .read(
                  new FetchedDocument(
                      "http://factbook.example/" + file.getFileName(),
                      List.of(),
                      200,
                      "text/html",
                      Files.readAllBytes(file),
                      Instant.EPOCH,
                      "allowed: a local file")));
    }
    return pages;
  }

  private static List<String> questions() {
    Random random = new Random(9);
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(
          random
              .ints(WORDS, 0, 30_000)
              .mapToObj(word -> Integer.toString(word + 1_000_000, 26))
              .collect(Collectors.joining(" ")));
    }
    return questions;
  }

  /** The sequences of words as numbers, which java-lsh wants. */
  private static Set<Integer> sequences(String question) {
    String[] words = question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<Integer> sequences = new HashSet<>();
    for (int i = 0; i + SEQUENCE <= words.length; i++) {
      String sequence = words[i] + " " + words[i + 1] + " " + words[i + 2];
      sequences.add(sequence.hashCode() & Integer.MAX_VALUE);
    }
    return sequences;
  }

  private static int first(Signature signature) {
    return signature.hashCode();
  }

  private static <T> double rate(List<T> elements, ToIntFunction<T> work) {
    double best = 0;
    int sink = 0;
    for (int round = 0; round < 7; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (T element : elements) {
        sink += work.applyAsInt(element);
      }
      double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
      best = round < 2 ? 0 : Math.max(best, elements.size() / seconds);
    }
    assertThat(sink).isNotZero();
    return best;
  }

  private static String row(String what, double own, double other) {
    return String.format(
        Locale.ROOT, "| %s | %,.0f | %,.0f | %.1f |%n", what, own, other, own / other);
  }

  private static void table(String table, boolean append) throws IOException {
    System.out.println(table);
    Files.createDirectories(TABLE.getParent());
    String before = append && Files.exists(TABLE) ? Files.readString(TABLE) : "";
    Files.writeString(TABLE, before + table);
  }
}
