package io.hopsmith.pipelines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module and package may know which: the directions that Maven cannot see, and no cycles. */
@AnalyzeClasses(packages = "io.hopsmith", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String SCHEMAS = "io.hopsmith.schemas..";
  private static final String AGENTS = "io.hopsmith.agents..";
  private static final String GENERATORS = "io.hopsmith.generators..";
  private static final String VALIDATORS = "io.hopsmith.validators..";
  private static final String PIPELINES = "io.hopsmith.pipelines..";
  private static final String CRAWL = "io.hopsmith.agents.crawl..";
  private static final String ARCHIVE = "io.hopsmith.agents.archive..";
  private static final String BROWSE = "io.hopsmith.pipelines.browse..";
  private static final String BEAM = "org.apache.beam..";

  @ArchTest
  static final ArchRule schemasKnowNothingOfOurs =
      none(SCHEMAS, AGENTS, GENERATORS, VALIDATORS, PIPELINES);

  @ArchTest
  static final ArchRule schemasKnowNoBeamNoNetworkAndNoModels =
      none(
          SCHEMAS,
          BEAM,
          "java.net..",
          "org.apache.http..",
          "org.apache.hc..",
          "edu.uci.ics..",
          "dev.langchain4j..");

  @ArchTest
  static final ArchRule agentsKnowSchemasOnly = none(AGENTS, GENERATORS, VALIDATORS, PIPELINES);

  @ArchTest
  static final ArchRule generatorsKnowNoValidators = none(GENERATORS, VALIDATORS, PIPELINES);

  @ArchTest
  static final ArchRule validatorsKnowNoGenerators = none(VALIDATORS, GENERATORS, PIPELINES);

  @ArchTest
  static final ArchRule beamIsKnownToPipelinesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(PIPELINES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BEAM);

  @ArchTest static final ArchRule crawler4jIsKnownToTheCrawlOnly = onlyIn("edu.uci.ics..", CRAWL);

  @ArchTest
  static final ArchRule httpClientIsKnownToTheFetcherTheCrawlAndTheArchiveOnly =
      onlyIn("org.apache.hc..", "io.hopsmith.agents.fetch..", CRAWL, ARCHIVE);

  @ArchTest
  static final ArchRule jwarcIsKnownToTheArchiveOnly = onlyIn("org.netpreserve..", ARCHIVE);

  @ArchTest
  static final ArchRule brotliIsKnownToTheFetcherOnly =
      onlyIn("org.brotli..", "io.hopsmith.agents.fetch..");

  @ArchTest
  static final ArchRule icuIsKnownToThePageReaderOnly =
      onlyIn("com.ibm.icu..", "io.hopsmith.agents.web..");

  @ArchTest
  static final ArchRule jsoupIsKnownToThePageReaderAndTheCrawlOnly =
      onlyIn("org.jsoup..", "io.hopsmith.agents.web..", CRAWL);

  @ArchTest
  static final ArchRule phoneAndChecksumLibrariesAreKnownToPersonalDataOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.hopsmith.agents.pii..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.i18n..", "org.apache.commons.validator..");

  @ArchTest
  static final ArchRule luceneIsKnownToTheSearchOnly =
      onlyIn("org.apache.lucene..", "io.hopsmith.agents.search..");

  @ArchTest
  static final ArchRule duckDbAndDifferencesAreKnownToTheBrowserOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(BROWSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "com.github.difflib..");

  @ArchTest
  static final ArchRule databasesAreKnownToTheStoreAndTheBrowserOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.hopsmith.agents.store..", BROWSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "com.zaxxer..", "org.sqlite..");

  @ArchTest
  static final ArchRule flinkIsKnownToItsMarkOfFailuresOnly =
      noClasses()
          .that()
          .doNotHaveSimpleName("RunFailure")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..");

  @ArchTest
  static final ArchRule modelProvidersAreKnownToTheModelsOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.hopsmith.agents.llm..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.langchain4j.http..",
              "dev.langchain4j.model.openai..",
              "dev.langchain4j.model.anthropic..",
              "dev.langchain4j.model.googleai..",
              "dev.langchain4j.model.mistralai..",
              "dev.langchain4j.model.ollama..");

  @ArchTest
  static final ArchRule featuresOfAgentsFormNoCycle = noCycles("io.hopsmith.agents.(*)..");

  @ArchTest
  static final ArchRule featuresOfGeneratorsFormNoCycle = noCycles("io.hopsmith.generators.(*)..");

  @ArchTest static final ArchRule gatesFormNoCycle = noCycles("io.hopsmith.validators.(*)..");

  @ArchTest
  static final ArchRule partsOfPipelinesFormNoCycle = noCycles("io.hopsmith.pipelines.(*)..");

  private static ArchRule none(String of, String... unknown) {
    return noClasses()
        .that()
        .resideInAPackage(of)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(unknown);
  }

  private static ArchRule onlyIn(String library, String... places) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(places)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static ArchRule noCycles(String features) {
    return slices().matching(features).should().beFreeOfCycles();
  }
}
