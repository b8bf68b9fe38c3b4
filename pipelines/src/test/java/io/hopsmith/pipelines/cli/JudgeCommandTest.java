package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class JudgeCommandTest {
  private static final String RIGHT =
      "{\"id\":7,\"question\":\"Which river?\",\"gold\":\"the Severn\",\"answer\":\"It is the Severn.\"}\n";
  private static final String FORM =
      "write {\"question\": \"...\", \"gold\": \"...\", \"answer\": \"...\"}";

  @TempDir private Path folder;

  @Test
  void givesEveryLineBackWithItsJudgement() throws IOException {
    Path file =
        write(
            "\uFEFF"
                + RIGHT
                + """

                {"question":"Who?","gold":["Ada","Eve"],"aliases":["Lilith"],"answer":"Lilith","correct":false,"x":1.50}
                {"question":"Who?","gold":"Ada","answer":null,"aliases":null}
                {"question":"How many?","gold":12,"answer":"a bit over a hundred of them"}
                """
                    .stripTrailing());

    Typed typed = Typed.run("judge", file.toString());

    assertThat(typed.out())
        .isEqualTo(
            """
            {"id":7,"question":"Which river?","gold":"the Severn","answer":"It is the Severn.","correct":true,"reason":"says the accepted answer: the Severn"}
            {"question":"Who?","gold":["Ada","Eve"],"aliases":["Lilith"],"answer":"Lilith","correct":true,"x":1.50,"reason":"equal after normalisation (alias Lilith)"}
            {"question":"Who?","gold":"Ada","answer":null,"aliases":null,"correct":false,"reason":"no answer"}
            {"question":"How many?","gold":12,"answer":"a bit over a hundred of them","correct":false,"reason":"undecided: no accepted answer found"}
            """);
    assertThat(typed.err())
        .isEqualTo(
            "hopsmith judge: 4 answers: 2 correct, 1 wrong, 1 undecided and not counted as"
                + " correct\n");
    assertThat(typed.exitCode()).isZero();
  }

  @Test
  void asksTheConfiguredModelWhereRulesDecideNothing() throws IOException {
    Files.writeString(
        folder.resolve("script.jsonl"),
        """
        {"last": "a bit over a hundred", "replies": ["{\\"correct\\": true, \\"reason\\": \\"about that many\\"}"]}
        """);
    Path config =
        Files.writeString(
            folder.resolve("run.yaml"),
            """
            run: {name: judged}
            seeds: ["http://a.example/"]
            models:
              told: {provider: scripted, script: script.jsonl}
            roles: {judge: told}
            output: {folder: out}
            """);
    Path file =
        write(
            RIGHT
                + "{\"question\":\"How many?\",\"gold\":\"some 110\",\"answer\":\"a bit over a hundred of them\"}");

    Typed typed = Typed.run("judge", file.toString(), "--config", config.toString());

    assertThat(typed.err()).startsWith("hopsmith judge: 2 answers: 2 correct");
    assertThat(typed.out()).contains("\"reason\":\"model: about that many\"");
    Typed without =
        Typed.run(
            "judge",
            file.toString(),
            "--config",
            Files.writeString(
                    folder.resolve("plain.yaml"),
                    Files.readString(config).replace("roles: {judge: told}\n", ""))
                .toString());
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("plain.yaml is embedded; name one of its models there");
  }

  @Test
  void readsStandardInput() {
    StringWriter out = new StringWriter();
    byte[] input = RIGHT.getBytes(StandardCharsets.UTF_8);
    int exit =
        new CommandLine(new JudgeCommand(new ByteArrayInputStream(input)))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()))
            .execute("-");

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("\"correct\":true");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"gold":"a","answer":"a"}                          | has no text under "question"; FORM
          {"question":"q","answer":"a"}                      | has no text under "gold"; FORM
          {"question":"q","gold":[" "],"answer":"a"}         | has no text under "gold"; FORM
          {"question":"q","gold":"a"}                        | has no text under "answer"; FORM
          {"question":"q","gold":{"a":1},"answer":"a"}       | has something else than texts under "gold"; write a text or a list
          {"question":"q","gold":"a","answer":"a","answer":1}| is not JSON at column 49; FORM
          {"question":"q"                                    | is not JSON at column 16; FORM
          ["q"]                                              | is not a JSON object; FORM
          """)
  void saysWhichLineIsBrokenAndHowToMendIt(String line, String problem) throws IOException {
    Path file = write(RIGHT + line + "\n" + RIGHT);

    Typed typed = Typed.run("judge", file.toString());

    assertThat(typed.err())
        .isEqualTo("hopsmith judge: %s line 2 %s\n".formatted(file, problem.replace("FORM", FORM)));
    assertThat(typed.out().lines()).hasSize(1);
    assertThat(typed.exitCode()).isEqualTo(2);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'{', (byte) 0xe9, '}', '\n'});
    Path missing = folder.resolve("none");

    assertThat(Typed.run("judge", latin.toString()).err())
        .isEqualTo(
            "hopsmith judge: %s line 1 or one soon after it is not UTF-8 text; save the file as UTF-8\n"
                .formatted(latin));
    assertThat(Typed.run("judge", missing.toString()).err())
        .isEqualTo("hopsmith judge: %s cannot be read: there is no such file\n".formatted(missing));
    assertThat(Typed.run("judge", folder.toString()).err())
        .isEqualTo(
            "hopsmith judge: %s cannot be read: it is a folder; name a file\n".formatted(folder));
  }

  @Test
  void anOutputFileIsCompleteOrAbsent() throws IOException {
    Path good = write(RIGHT);
    Path out = folder.resolve("out.jsonl");

    Typed refused = Typed.run("judge", good.toString(), "--out", good.toString());
    assertThat(refused.err())
        .isEqualTo(
            "hopsmith judge: --out %s is the file that is read; name another file\n"
                .formatted(good));
    assertThat(Typed.run("judge", good.toString(), "--out", out.toString()).exitCode()).isZero();
    assertThat(out).content().contains("\"correct\":true");
    Files.writeString(good, RIGHT + "broken\n");
    Path none = folder.resolve("none.jsonl");
    assertThat(Typed.run("judge", good.toString(), "--out", none.toString()).exitCode())
        .isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(good, out);
    }
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("answers.jsonl"), lines);
  }
}
