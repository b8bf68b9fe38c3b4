package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.PlayRecipe;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.QuestionGenerator.Generated;
import io.hopsmith.generators.Recipe;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.compose.Shape;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.stages.index.IndexStage;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.Gate;
import io.hopsmith.validators.gate.GateInput;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guides, compiled as it stands there and run over the sample's run. */
class GuideCodeTest {
  private static final Pattern NAME =
      Pattern.compile("(?s)package ([\\w.]+);.*?public final class (\\w+)");

  @TempDir private Path temp;

  /** Compiles a guide's class and loads it. */
  private Class<?> compiled(String guide) throws Exception {
    String code = Guide.named(guide).blocks("java").get(0);
    Matcher name = NAME.matcher(code);
    assertThat(name.find()).isTrue();
    Path source = Files.writeString(temp.resolve(name.group(2) + ".java"), code);
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean done =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of(
                    "-Xlint:all,-processing", "-Werror", "-cp", classPath, "-d", temp.toString()),
                null,
                compiler
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjects(source.toFile()))
            .call();
    assertThat(done).as(messages.toString()).isTrue();
    URLClassLoader loader =
        new URLClassLoader(new URL[] {temp.toUri().toURL()}, getClass().getClassLoader());
    return loader.loadClass(name.group(1) + "." + name.group(2));
  }

  private Gate hosts(int least) throws Exception {
    return (Gate) compiled("adding-a-gate").getConstructor(int.class).newInstance(least);
  }

  private static Verdict check(Gate gate, Candidate candidate) {
    return gate.check(new GateInput(candidate, null, null));
  }

  private static List<Candidate> candidates() throws IOException {
    return ParquetRecords.of(Candidate.class)
        .readAll(Shards.list(BuiltAtlas.folder().resolve("candidates"), "candidates"));
  }

  @Test
  void theGatePassesWhatRestsOnSeveralHosts() throws Exception {
    Gate gate = hosts(2);
    for (Candidate candidate : candidates()) {
      long hosts =
          candidate.hops().stream().map(hop -> URI.create(hop.url()).getHost()).distinct().count();
      assertThat(check(gate, candidate).passed()).isEqualTo(hosts > 1);
    }
    Verdict refusal = check(hosts(99), candidates().get(0));
    assertThat(refusal.reason()).endsWith("hosts; wanted: 99 or more");
    assertThat(refusal.measure("hosts", 0)).isPositive();
  }

  @Test
  void theGeneratorEndsEveryAttemptAndMakesQuestions() throws Exception {
    Path index = BuiltAtlas.folder().resolve("index");
    FactBase facts = new FactBase(IndexStage.entities(index), IndexStage.facts(index));
    try (MiniLmEmbedder embedder = new MiniLmEmbedder(96, 1);
        CorpusIndex corpus = CorpusIndex.open(index, embedder)) {
      RoundGates gates =
          candidate ->
              new RoundGates.Outcome(
                  List.of(Verdict.pass(Verdict.Gate.FORM, "not looked at")), List.of());
      Workshop workshop =
          Workshop.over(
              facts,
              new PageStamps(stamps()),
              corpus,
              gates,
              new Shape(2, 4),
              new Recipe(5, PlayRecipe.ofThemes(5, 7), 1));
      QuestionGenerator generator =
          (QuestionGenerator)
              compiled("adding-a-generator").getConstructor(Workshop.class).newInstance(workshop);
      List<Entity> seeds = facts.entities().stream().filter(Entity::hasPage).toList();
      Made made = new Made(seeds.stream().map(Entity::id).toList());
      List<Candidate> candidates = new ArrayList<>();
      for (Entity seed : seeds.subList(0, 40)) {
        Generated generated = generator.attempt(seed, 0, made);
        assertThat(generated.candidates().size() + generated.rejections().size()).isEqualTo(1);
        candidates.addAll(generated.candidates());
      }
      assertThat(candidates).isNotEmpty().allMatch(each -> each.generator().equals("nearby"));
    }
  }

  private static List<PageStamps.Stamp> stamps() throws IOException {
    return ParquetRecords.of(Page.class)
        .readAll(Shards.list(BuiltAtlas.folder().resolve("pages"), "pages"))
        .stream()
        .map(PageStamps.Stamp::of)
        .toList();
  }
}
