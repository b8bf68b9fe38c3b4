package io.hopsmith.agents.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.agents.search.IndexShardWriter;
import io.hopsmith.agents.search.IndexShards;
import io.hopsmith.agents.search.IndexedPage;
import io.hopsmith.agents.search.SentenceEmbedder;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.PassageSplitter;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Small pages of prose with questions that people wrote about them.
 *
 * @param pages the pages, in order of file name
 * @param questions the questions, in the file's order
 */
record WikiPassages(List<Page> pages, List<Question> questions) {
  private static final Path ARCHIVE = Archives.folder("corpora").resolve("wiki-passages.tar.xz");

  /**
   * A question.
   *
   * @param answers all that are accepted, the usual one first
   * @param goldTitles titles of the pages that together answer it
   */
  record Question(String question, List<String> answers, List<String> goldTitles) {}

  /** Unpacks the corpus; skips the calling test with a line that says why where it cannot. */
  static WikiPassages unpackedTo(Path folder) throws IOException, InterruptedException {
    Archives.unpack(ARCHIVE, folder);
    ObjectMapper json =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    List<Question> questions = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("questions.jsonl"))) {
      questions.add(json.readValue(line, Question.class));
    }
    try (Stream<Path> files = Files.list(folder.resolve("wiki"))) {
      List<Path> sorted = files.sorted().toList();
      return new WikiPassages(sorted.parallelStream().map(WikiPassages::read).toList(), questions);
    }
  }

  private static Page read(Path file) {
    try {
      FetchedDocument document =
          new FetchedDocument(
              "http://passages.example/wiki/" + file.getFileName(),
              List.of(),
              200,
              "text/html",
              Files.readAllBytes(file),
              Instant.EPOCH,
              "allowed: a local file");
      return new HtmlPageReader().read(document);
    } catch (UnreadablePageException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the search index of all pages. */
  void index(Path folder, SentenceEmbedder embedder) throws IOException {
    PassageSplitter splitter = new PassageSplitter();
    List<IndexedPage> indexed =
        pages.stream()
            .map(
                page ->
                    new IndexedPage(page, page.headline(), splitter.split(page, page.headline())))
            .toList();
    new IndexShardWriter(embedder).write(IndexShards.directory(folder, 0, 1), indexed);
  }
}
