package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolveArgumentsTest {
  private static final String FORM = "write {\"id\": \"...\", \"question\": \"...\"}";
  private static final String GOOD = "{\"id\": \"q1\", \"question\": \"Which river?\"}\n";

  @TempDir private Path folder;
  private Path questions;

  @BeforeEach
  void write() throws IOException {
    questions = Files.writeString(folder.resolve("q.jsonl"), GOOD);
  }

  @Test
  void namesEveryLineThatCannotBeUsed() throws IOException {
    Files.writeString(
        questions,
        GOOD
            + """

            {"id": 2}
            {"id": 3, "question": "a"} {"id": 4, "question": "b"}
            {"id": 5, "question": "a"},
            {"question": "Who?"}
            {"id": "q1", "question": "Again?"}
            {"id": true, "question": "True?"}
            what?
            ["a"]
            {"id": 6, "id": 7, "question": "Two ids?"}
            {"id": 8, "question": 9}
            """);
    assertThat(refusal())
        .isEqualTo(
            """
            hopsmith solve: --questions %s cannot be used:
            line 3 has no text under "question"; FORM
            line 4 holds more than one JSON value; put each on a line of its own
            line 5 holds more than one JSON value; put each on a line of its own
            line 6 has no text or number under "id"; FORM
            line 7 has the id 'q1' of line 1; give each question an id of its own
            line 8 has no text or number under "id"; FORM
            line 9 is not JSON at column 1; FORM
            line 10 is not a JSON object; FORM
            line 11 is not JSON at column 15; FORM
            line 12 has no text under "question"; FORM
            """
                .replace("FORM", FORM)
                .formatted(questions));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n  \n", "\uFEFF"})
  void refusesAFileWithoutQuestions(String text) throws IOException {
    Files.writeString(questions, text);
    assertThat(refusal())
        .isEqualTo(
            "hopsmith solve: --questions %s holds no question; %s a line\n"
                .formatted(questions, FORM));
  }

  @Test
  void saysWhyTheQuestionsCannotBeRead() throws IOException {
    Files.write(questions, "{\"id\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal())
        .endsWith("q.jsonl cannot be read: it is not UTF-8 text; save it as UTF-8\n");
    Files.delete(questions);
    assertThat(refusal()).endsWith("q.jsonl cannot be read: there is no such file\n");
    Files.createDirectory(questions);
    assertThat(refusal()).endsWith("q.jsonl cannot be read: it is a folder; name a file\n");
  }

  @Test
  void refusesAQuestionThatNobodyWouldAsk() throws IOException {
    String limits = "; at most 2,000 and 20,000 are answered\n";
    Files.writeString(questions, question("who ".repeat(2_001)));
    assertThat(refusal())
        .endsWith("line 1 has a question of 2,001 words and 8,004 characters" + limits);
    Files.writeString(questions, question("w".repeat(20_001)));
    assertThat(refusal())
        .endsWith("line 1 has a question of 1 words and 20,001 characters" + limits);
  }

  @Test
  void saysWhyTheAnswersCannotBeWritten() throws IOException {
    String cannot = " cannot be written: ";
    Path nowhere = folder.resolve("no/out.jsonl");
    assertThat(refusal("--out", nowhere.toString()))
        .endsWith(
            nowhere + cannot + "there is no folder " + nowhere.getParent() + "; make it first\n");
    assertThat(refusal("--out", folder.toString()))
        .endsWith(folder + cannot + "it is a folder; name a file in it\n");
  }

  @Test
  void neverWritesAnswersOverTheQuestions() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), questions);
    for (Path same : List.of(questions, link, folder.resolve("x/../q.jsonl").normalize())) {
      assertThat(refusal("--out", same.toString()))
          .isEqualTo(
              "hopsmith solve: --out %s is the file that is read; name another file\n"
                  .formatted(same));
    }
    assertThat(questions).hasContent(GOOD.strip());
  }

  private static String question(String text) {
    return "{\"id\": 1, \"question\": \"" + text + "\"}\n";
  }

  private String refusal(String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("solve", folder.toString(), "--closed-book"));
    args.addAll(List.of("--questions", questions.toString()));
    args.addAll(List.of(more));
    Typed typed = Typed.run(args.toArray(String[]::new));
    assertThat(typed.out()).isEmpty();
    assertThat(typed.exitCode()).isEqualTo(2);
    return typed.err();
  }
}
