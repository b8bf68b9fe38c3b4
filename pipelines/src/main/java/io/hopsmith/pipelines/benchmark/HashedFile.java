package io.hopsmith.pipelines.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.validators.contamination.Benchmark;
import io.hopsmith.validators.contamination.ItemPrint;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A benchmark's hashes as JSON lines: the salt, then one line an item with its id, the words that a
 * sequence takes, and the hashes of sequences, names and answer in hexadecimal.
 */
public final class HashedFile {
  private static final String SALT = "hopsmith_benchmark_salt";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REMEDY = "; write the file again with hopsmith hash-benchmark";

  private HashedFile() {}

  /** Writes a benchmark. */
  public static void write(Benchmark.Hashed benchmark, Writer writer) throws IOException {
    writer.write(JSON.createObjectNode().put(SALT, benchmark.salt()) + "\n");
    for (ItemPrint item : benchmark.items()) {
      ObjectNode line =
          JSON.createObjectNode()
              .put("id", item.id())
              .put("words", item.words())
              .put("sequences", hex(item.sequences()))
              .put("names", hex(item.names()))
              .put("answer", hex(List.of(item.answer())));
      writer.write(line + "\n");
    }
  }

  static boolean isOne(List<TableRow> rows) {
    return rows.get(0).texts().containsKey(SALT);
  }

  static Benchmark.Hashed read(String name, List<TableRow> rows) throws BenchmarkException {
    List<ItemPrint> items = new ArrayList<>();
    for (TableRow row : rows.subList(1, rows.size())) {
      try {
        items.add(item(row.texts()));
      } catch (IllegalArgumentException e) {
        throw new BenchmarkException(
            "has no hashes of a question on line %d%s".formatted(row.line(), REMEDY), e);
      }
    }
    return new Benchmark.Hashed(name, rows.get(0).texts().get(SALT), items);
  }

  private static ItemPrint item(Map<String, String> texts) {
    return new ItemPrint(
        texts.getOrDefault("id", ""),
        Integer.parseInt(texts.getOrDefault("words", "")),
        hashes(texts.getOrDefault("sequences", "")),
        hashes(texts.getOrDefault("names", "")),
        Long.parseUnsignedLong(texts.getOrDefault("answer", ""), 16));
  }

  private static String hex(List<Long> hashes) {
    return hashes.stream().map(Long::toHexString).collect(Collectors.joining(" "));
  }

  private static List<Long> hashes(String hex) {
    return hex.isEmpty()
        ? List.of()
        : Arrays.stream(hex.split(" ")).map(hash -> Long.parseUnsignedLong(hash, 16)).toList();
  }
}
