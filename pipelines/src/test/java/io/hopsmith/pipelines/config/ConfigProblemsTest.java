package io.hopsmith.pipelines.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigProblemsTest {
  private static final String SEEDS = "seeds: [http://a.example/]\n";

  @TempDir private Path folder;

  static Stream<Arguments> problems() {
    return Stream.of(
        arguments(
            SEEDS + "crawl:\n  max_dept: 3\n",
            "run.yaml:3: crawl.max_dept: unknown key; did you mean max_depth? (keys of crawl: base,"
                + " hosts_folder, max_pages_per_site, max_depth, rounds, delay_ms,"
                + " max_crawl_delay_ms, parallel, retries, max_bytes,"
                + " connect_timeout_ms, read_timeout_ms, max_redirects, limits, ports, open_hosts,"
                + " user_agent, contact, include, exclude, sites, near_duplicates, follow_sites,"
                + " warc, previous, revisit_after_hours)"),
        arguments(
            SEEDS + "max_rounds: 3\n",
            "run.yaml:2: max_rounds: unknown key; did you mean generate.max_rounds? (keys of the"
                + " file: run, seeds, languages, crawl, pii, index, search, generate, verify, models, roles, agents, store, budget, decontaminate, split, balance, publish, output, exports)"),
        arguments(
            SEEDS + "split:\n  zebra: 1\n",
            "run.yaml:3: split.zebra: unknown key (keys of split: eval_share, tolerance)"),
        arguments(
            SEEDS + "crawl:\n  rounds: many\n",
            "run.yaml:3: crawl.rounds: 'many' is not allowed; allowed: a whole number from 1 to"
                + " 20"),
        arguments(
            SEEDS + "crawl:\n  rounds: 2.5\n",
            "run.yaml:3: crawl.rounds: 2.5 is not allowed; allowed: a whole number from 1 to 20"),
        arguments(
            SEEDS + "split: {eval_share: 0.9}\n",
            "run.yaml:2: split.eval_share: 0.9 is not allowed; allowed: a number from 0 to 0.5"),
        arguments(
            SEEDS + "publish: {licence: all-rights}\n",
            "run.yaml:2: publish.licence: 'all-rights' is not allowed; allowed: one of cc0-1.0, cc-by-3.0,"
                + " cc-by-4.0, cc-by-sa-3.0, cc-by-sa-4.0, cc-by-nc-4.0, cc-by-nc-sa-4.0,"
                + " cc-by-nd-4.0, cc-by-nc-nd-4.0, odc-by, odbl, pddl, gfdl, mit, apache-2.0"),
        arguments(
            SEEDS + "balance: {hops: {2: 0.7, 3: 0.7}}\n",
            "run.yaml:2: balance.hops: the shares are together 1.4; allowed: at most 1"),
        arguments(
            SEEDS + "balance:\n  hops: {many: 0.5}\n",
            "run.yaml:3: balance.hops.many: 'many' is no number of hops; allowed: 1 to 99"),
        arguments(
            SEEDS + "balance: {most_per: {seed: 0}}\n",
            "run.yaml:2: balance.most_per.seed: 0 is not allowed; allowed: a whole number from 1 to"
                + " 100000000"),
        arguments(
            SEEDS + "crawl:\n  follow_sites: maybe\n",
            "run.yaml:3: crawl.follow_sites: 'maybe' is not allowed; allowed: true or false"),
        arguments(
            SEEDS + "generate:\n  generators:\n  - explore-evolve\n  - selfplay\n",
            "run.yaml:5: generate.generators[1]: 'selfplay' is unknown; did you mean self-play?;"
                + " allowed: one of explore-evolve, self-play"),
        arguments(
            SEEDS + "crawl: {near_duplicates: {similarity: 0.3}}\n",
            "run.yaml:2: crawl.near_duplicates.similarity: 0.3 is not allowed; allowed: a number"
                + " from 0.5 to 1"),
        arguments(
            SEEDS + "search: {engines: [{kind: brave, key: tvly-abcdefghijklmnopqrst}]}\n",
            "run.yaml:2: search.engines[0].key: allowed: env:NAME or file:PATH, where the key is;"
                + " what stands here may be the key itself and is not shown"),
        arguments(
            SEEDS + "search: {engines: [{kind: brave, key: '${HOME}'}]}\n",
            "run.yaml:2: search.engines[0].key: allowed: env:NAME or file:PATH, where the key is;"
                + " what stands here may be the key itself and is not shown"),
        arguments(
            SEEDS + "search: {engines: [{kind: tavily}]}\n",
            "run.yaml:2: search.engines[0].key: missing, and tavily needs it; write env:NAME or"
                + " file:PATH, where the key is"),
        arguments(
            SEEDS + "search: {engines: [{kind: searxng}]}\n",
            "run.yaml:2: search.engines[0].url: missing, and searxng needs it; name the server,"
                + " e.g. http://localhost:8888/search"),
        arguments(
            SEEDS + "search: {engines: [{kind: google, key: 'env:K'}]}\n",
            "run.yaml:2: search.engines[0].engine_id: missing, and google needs it; Google's"
                + " control panel shows it"),
        arguments(
            SEEDS + "search: {engines: [{kind: bing}]}\n",
            "run.yaml:2: search.engines[0].kind: 'bing' is not allowed; allowed: one of searxng,"
                + " tavily, serper, brave, google, local"),
        arguments(
            SEEDS + "search: {engines: []}\n",
            "run.yaml:2: search.engines: [] is not allowed; allowed: a list of at least one item"),
        arguments(
            SEEDS + "search: {deny: [a.example, 'http://b.example']}\n",
            "run.yaml:2: search.deny[1]: 'http://b.example' is not allowed; allowed: DOMAIN,"
                + " DOMAIN/PATH or *TEXT*"),
        arguments(
            SEEDS + "search: {blocklist: none.txt}\n",
            "run.yaml:2: search.blocklist: 'none.txt': there is no such file"),
        arguments(
            SEEDS + "search: {blocklist: run.yaml}\n",
            "run.yaml:2: search.blocklist: 'run.yaml': line 1, 'seeds: [http://a.example/]' is not"
                + " allowed; allowed: DOMAIN, DOMAIN/PATH or *TEXT*"),
        arguments(
            SEEDS + "pii: {mask: never}\n",
            "run.yaml:2: pii.mask: 'never' is not allowed; allowed: true or false"),
        arguments(
            SEEDS + "languages: [en, de, en]\n",
            "run.yaml:2: languages[2]: 'en' names the same thing twice: it is languages[0] already;"
                + " take one out"),
        arguments(
            SEEDS + "crawl: 5\n",
            "run.yaml:2: crawl: 5 is not allowed; allowed: a section with the keys base,"
                + " hosts_folder, max_pages_per_site, max_depth, rounds, delay_ms,"
                + " max_crawl_delay_ms, parallel, retries, max_bytes,"
                + " connect_timeout_ms, read_timeout_ms, max_redirects, limits, ports, open_hosts,"
                + " user_agent, contact, include, exclude, sites, near_duplicates, follow_sites,"
                + " warc, previous, revisit_after_hours"),
        arguments(
            SEEDS + "run:\n  seed: 1\n  name: a\n  seed: 2\n",
            "run.yaml:5: run.seed: written twice, first on line 3; keep one"),
        arguments(
            SEEDS + "crawl:\n  include: ['^http', 'a(b']\n",
            "run.yaml:3: crawl.include[1]: 'a(b' is not a regular expression: Unclosed group at"
                + " character 4"),
        arguments(
            SEEDS + "generate: {min_hops: 4, max_hops: 3}\n",
            "run.yaml:2: generate.min_hops: 4 is more than generate.max_hops, which is 3"),
        arguments(
            SEEDS + "generate: {recency_cut_off: 2025-13}\n",
            "run.yaml:2: generate.recency_cut_off: '2025-13' is not allowed; allowed: a date such"
                + " as 2025-06 or 2025-06-30"),
        arguments(
            SEEDS + "generate: {themes: {file: none.txt}}\n",
            "run.yaml:2: generate.themes.file: 'none.txt': there is no such file"),
        arguments(
            SEEDS + "generate: {scaffolds: {file: run.yaml}}\n",
            "run.yaml:2: generate.scaffolds.file: 'run.yaml': line 1, 'seeds: [http://a.example/]',"
                + " is not allowed; allowed: NAME | FAMILY | thing, number, date, name or value |"
                + " 0 KIND 1, 1 KIND 2 / ... | PATTERN"),
        arguments(
            SEEDS + "generate: {themes: {min: 8}}\n",
            "run.yaml:2: generate.themes.min: 8 is more than generate.themes.max, which is 7"),
        arguments(
            SEEDS + "run: {as_of: yesterday}\n",
            "run.yaml:2: run.as_of: 'yesterday' is not allowed; allowed: an ISO 8601 date-time with"
                + " offset such as 2026-01-31T00:00:00Z"),
        arguments(
            "seeds: ['${crawl.base}x.html']\n",
            "run.yaml:1: seeds[0]: ${crawl.base} has no value; add crawl.base to the file or pass"
                + " --set crawl.base=VALUE"),
        arguments(
            "seeds: ['${crawl.bse}x.html']\n",
            "run.yaml:1: seeds[0]: ${crawl.bse} has no value; add crawl.bse to the file or pass"
                + " --set crawl.bse=VALUE; did you mean ${crawl.base}?"),
        arguments(
            SEEDS + "run: {name: '${NOBODY_SET_THIS}'}\n",
            "run.yaml:2: run.name: ${NOBODY_SET_THIS}: the environment has no variable"
                + " NOBODY_SET_THIS; export it"),
        arguments(
            SEEDS + "run: {name: '${output.folder}'}\n",
            "run.yaml:2: run.name: ${run.name} leads back to itself"),
        arguments(
            SEEDS + "run: {name: '${split}'}\n",
            "run.yaml:2: run.name: ${split} is not a single value"),
        arguments(
            "seeds: [ftp://a.example/]\n",
            "run.yaml:1: seeds[0]: 'ftp://a.example/' is not allowed; allowed: http(s)://HOST/PATH,"
                + " sitemap:URL, file:FOLDER, warc:PATH or list:FILE"),
        arguments(
            "seeds: ['http:///x']\n",
            "run.yaml:1: seeds[0]: 'http:///x' names no host; write http(s)://HOST/PATH"),
        arguments(
            "seeds: ['http://a.example:99999/']\n",
            "run.yaml:1: seeds[0]: 'http://a.example:99999/' has port '99999'; allowed: 1 to"
                + " 65535"),
        arguments(
            "seeds: ['http://[::1]:0/x']\n",
            "run.yaml:1: seeds[0]: 'http://[::1]:0/x' has port '0'; allowed: 1 to 65535"),
        arguments(
            "seeds: ['http://a.example:http/x']\n",
            "run.yaml:1: seeds[0]: 'http://a.example:http/x' has port 'http'; allowed: 1 to 65535"),
        arguments(
            "seeds:\n- list: seeds.txt\n",
            "run.yaml:2: seeds[0]: {\"list\":\"seeds.txt\"} is not allowed; allowed:"
                + " http(s)://HOST/PATH, sitemap:URL, file:FOLDER, warc:PATH or list:FILE (a colon and"
                + " a blank make a section; without the blank: 'list:seeds.txt')"),
        arguments(
            SEEDS + "crawl:\n  contact: \"me@a.example\\r\\nX: y\"\n",
            "run.yaml:3: crawl.contact: 'me@a.example\r\nX: y' is not allowed; allowed: an address"
                + " on one line, without control characters"),
        arguments(
            SEEDS + "crawl:\n  contact: |\n    me@a.example\n",
            "run.yaml:3: crawl.contact: 'me@a.example\n' is not allowed; allowed: an address on one"
                + " line, without control characters"),
        arguments(
            SEEDS + "run: {name: a}\noutput:\n  folder: out/${run.name\n",
            "run.yaml:4: output.folder: '${run.name' does not name a variable or key; write ${NAME}"
                + " or ${section.key}, or $${ for a literal ${"),
        arguments(
            SEEDS + "output: {folder: 's3://bucket/run'}\n",
            "run.yaml:2: output.folder: 's3://bucket/run' is no folder of this machine, where locks, the crawl's journal, stored answers, the index and what workers write have to be; name a folder here, which workers of a cluster share, and the URL as output.remote, where every complete stage is kept"),
        arguments(
            SEEDS + "output: {remote: 's3://bucket/run', s3: {access_key: 'env:A'}}\n",
            "run.yaml:2: output.s3.secret_key: missing; give both keys, or neither for what the environment says"),
        arguments(
            SEEDS + "output:\n  folder: out/${ }\n",
            "run.yaml:3: output.folder: '${ }' does not name a variable or key; write ${NAME} or"
                + " ${section.key}, or $${ for a literal ${"),
        arguments(
            SEEDS + "verify:\n  margin: .nan\n",
            "run.yaml:3: verify.margin: '.nan' is not allowed; allowed: a number from 0 to 1"),
        arguments(
            SEEDS + "split: {eval_share: -.inf}\n",
            "run.yaml:2: split.eval_share: '-.inf' is not allowed; allowed: a number from 0 to"
                + " 0.5"),
        arguments(
            SEEDS + "run:\n  seed: 1" + "0".repeat(2_000) + "\n",
            "run.yaml:3: run.seed: '1%s... is not allowed; allowed: a whole number from 0 to %d"
                .formatted("0".repeat(78), 9007199254740991L)),
        arguments(
            SEEDS + "crawl:\n  hosts_folder: \"a\\0b\"\n",
            "run.yaml:3: crawl.hosts_folder: 'a\u0000b' is no path: Nul character not allowed"),
        arguments(
            SEEDS + "crawl:\n  sites: ['a.example:80']\n",
            "run.yaml:3: crawl.sites[0]: 'a.example:80' is not allowed; allowed: a host name such"
                + " as example.org, without scheme, port and path"),
        arguments(
            SEEDS + "crawl: {open_hosts: ['http://a.example']}\n",
            "run.yaml:2: crawl.open_hosts[0]: 'http://a.example' is not allowed; allowed: HOST or"
                + " HOST:PORT, without scheme and path"),
        arguments(
            SEEDS + "crawl: {limits: {expansion: 0}}\n",
            "run.yaml:2: crawl.limits.expansion: 0 is not allowed; allowed: a whole number from 1"
                + " to 2000"),
        arguments(
            SEEDS + "crawl: {ports: [0]}\n",
            "run.yaml:2: crawl.ports[0]: 0 is not allowed; allowed: a whole number from 1 to"
                + " 65535"),
        arguments(
            SEEDS + "languages: [xx, en]\n",
            "run.yaml:2: languages[0]: 'xx' is no ISO 639-1 code; allowed: a two-letter ISO 639-1"
                + " code such as en"),
        arguments(
            SEEDS + "languages: [jp]\n",
            "run.yaml:2: languages[0]: 'jp' is no ISO 639-1 code; did you mean ja?; allowed: a"
                + " two-letter ISO 639-1 code such as en"),
        arguments(
            SEEDS + "languages: [Germn]\n",
            "run.yaml:2: languages[0]: 'Germn' is no ISO 639-1 code; did you mean de?; allowed: a"
                + " two-letter ISO 639-1 code such as en"),
        arguments(
            SEEDS + "languages: [en-GB]\n",
            "run.yaml:2: languages[0]: 'en-GB' is no ISO 639-1 code; did you mean en?; allowed: a"
                + " two-letter ISO 639-1 code such as en"),
        arguments(
            "run: {name: a}\n", "run.yaml: seeds: missing; allowed: a list of at least one item"),
        arguments(
            "seeds: []\n",
            "run.yaml:1: seeds: [] is not allowed; allowed: a list of at least one item"),
        arguments(
            SEEDS + "crawl:\n  contact: sk-abcdefghijklmnopqrstuvwx\n",
            "run.yaml:3: crawl.contact: the value looks like a key or password and is not shown;"
                + " remove it, because it would be written into the run's files (keys are given"
                + " as env:NAME or file:PATH)"),
        arguments(
            "seeds: ['http://me:pass@a.example/']\n",
            "run.yaml:1: seeds[0]: the value looks like a key or password and is not shown; remove"
                + " it, because it would be written into the run's files (keys are given"
                + " as env:NAME or file:PATH)"),
        arguments(
            SEEDS + "run:\n  name: [a\n",
            "run.yaml:3: not valid YAML at column 11: expected ',' or ']', but got <stream end>"),
        arguments(
            "- a\n", "run.yaml:1: the file must hold keys such as 'seeds:', not a bare value"),
        arguments("", "run.yaml: seeds: missing; allowed: a list of at least one item"),
        arguments(SEEDS + "---\na: 1\n", "run.yaml:3: a second YAML document; only one is allowed"),
        arguments(
            "seeds: &s [http://a.example/]\nlanguages: *s\n",
            "run.yaml:2: languages: YAML aliases are not supported; use ${section.key}"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void saysWhatIsWrongWhereAndWhatIsAllowed(String yaml, String message) throws IOException {
    assertThat(problemsOf(yaml)).containsExactly(message);
  }

  @Test
  void namesEveryProblemAtOnceInTheOrderOfTheFile() throws IOException {
    assertThat(
            problemsOf(
                """
                crawl:
                  rounds: 0
                  include: ["("]
                seeds: ["list:none.txt"]
                split: {zebra: 1}
                """,
                "verify.margin=9",
                "nonsense"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("run.yaml:2: crawl.rounds: 0 is not allowed"),
            second -> assertThat(second).startsWith("run.yaml:3: crawl.include[0]: '('"),
            third ->
                assertThat(third)
                    .isEqualTo(
                        "run.yaml:4: seeds[0]: 'list:none.txt' cannot be read: there is no such"
                            + " file (looked at %s); paths are relative to the configuration"
                                .formatted(folder.resolve("none.txt"))),
            fourth -> assertThat(fourth).startsWith("run.yaml:5: split.zebra: unknown key"),
            fifth -> assertThat(fifth).startsWith("--set: nonsense: must look like"),
            sixth -> assertThat(sixth).startsWith("--set: verify.margin: 9 is not allowed"));
  }

  @Test
  void blamesTheCommandLineForASectionThatItMisspells() throws IOException {
    assertThat(problemsOf(SEEDS, "crwl.rounds=1"))
        .containsExactly(
            "--set: crwl: unknown key; did you mean crawl? (keys of the file: run, seeds, languages, crawl, pii, index, search, generate, verify, models, roles, agents, store, budget, decontaminate, split, balance, publish, output, exports)");
  }

  @Test
  void namesEveryModelThatCannotBeUsed() throws IOException {
    assertThat(
            problemsOf(
                SEEDS
                    + """
                    models:
                      told: {provider: scripted}
                      half: {model: x, price: {input: 1}}
                      nameless: {base_url: "http://localhost/v1"}
                      literal: {model: x, key: abcdefgh}
                    roles: {closed_book: tolt}
                    """))
        .containsExactly(
            "run.yaml:3: models.told.script: missing; a scripted model answers from a file of this"
                + " name",
            "run.yaml:4: models.half.price: has one of input and output; give both, or neither",
            "run.yaml:5: models.nameless.model: missing; allowed: the name of a model",
            "run.yaml:6: models.literal.key: allowed: env:NAME or file:PATH, where the key is; what"
                + " stands here may be the key itself and is not shown",
            "run.yaml:7: roles.closed_book: 'tolt' is no model of the section models; did you mean"
                + " told? (known: embedded, told, half, nameless, literal)");
  }

  @Test
  void namesPartsThatWouldNeverBeAsked() throws IOException {
    assertThat(
            problemsOf(
                SEEDS
                    + """
                    models:
                      one: {base_url: "http://localhost/v1", model: x}
                    roles: {proposer_b: one, evolver: one}
                    """))
        .containsExactly(
            "run.yaml:4: roles.proposer_b: 'one' would never be asked, because roles.proposer_a is"
                + " embedded; give both a model, or neither",
            "run.yaml:4: roles.evolver: 'one' would never be asked, because roles.composer is"
                + " embedded; give both a model, or neither");
  }

  @Test
  void namesSolversThatCannotSeeWhatQuestionsRestOn() throws IOException {
    String roles =
        SEEDS
            + """
            models:
              one: {base_url: "http://localhost/v1", model: x}
            roles: {composer: one, search_solver_a: one}
            search: {engines: [{kind: %s}]}
            """;
    assertThat(problemsOf(roles.formatted("searxng, url: 'http://localhost:8888/search'")))
        .containsExactly(
            "run.yaml:4: roles.search_solver_b: embedded, and sees the run's own pages alone, while"
                + " roles.composer writes from the live web; give it a model, or leave only local"
                + " in search.engines");
    Path local = Files.writeString(folder.resolve("local.yaml"), roles.formatted("local"));
    assertThatCode(() -> new ConfigLoader(name -> Optional.empty()).load(local, List.of()))
        .doesNotThrowAnyException();
  }

  @Test
  void namesEveryBenchmarkThatCannotBeUsed() throws IOException {
    Files.writeString(folder.resolve("b.jsonl"), "{\"text\": \"Who?\", \"answer\": \"Ada\"}\n");
    assertThat(
            problemsOf(
                SEEDS
                    + """
                    decontaminate:
                      - none.csv
                      - {file: b.jsonl, question: ask}
                      - {question: text}
                      - {file: b.jsonl, quesiton: text}
                      - 7
                      - {file: b.jsonl, question: text}
                    """))
        .containsExactly(
            "run.yaml:3: decontaminate[0]: 'none.csv' cannot be read: there is no such file",
            "run.yaml:4: decontaminate[1]: 'b.jsonl' has no column 'ask'; its columns are: text,"
                + " answer; name the right one with question: COLUMN",
            "run.yaml:5: decontaminate[2].file: missing; allowed: a text",
            "run.yaml:6: decontaminate[3].quesiton: unknown key; did you mean question? (keys of"
                + " decontaminate[3]: file, question, answer, name)",
            "run.yaml:7: decontaminate[4]: 7 is not allowed; allowed: a file, or a section of"
                + " file, question, answer and name");
  }

  @Test
  void namesFoldersThatAreMissing() throws IOException {
    assertThat(problemsOf("seeds: ['file:nowhere']\ncrawl: {hosts_folder: sites}\n"))
        .containsExactly(
            "run.yaml:1: seeds[0]: 'file:nowhere' is not a readable folder (looked at %s); paths are"
                    .formatted(folder.resolve("nowhere"))
                + " relative to the file that names them",
            "run.yaml:2: crawl.hosts_folder: 'sites' is not a readable folder (looked at %s)"
                .formatted(folder.resolve("sites")));
  }

  @Test
  void refusesAnOutputFolderInPlaceOfAFile() throws IOException {
    Files.writeString(folder.resolve("taken"), "");
    assertThat(problemsOf(SEEDS + "output: {folder: taken/out}\n"))
        .containsExactly(
            "run.yaml:2: output.folder: 'taken/out' cannot be made: %s is not a folder that can be"
                    .formatted(folder.resolve("taken"))
                + " written");
  }

  @Test
  void namesEveryLineOfASeedListThatIsWrong() throws IOException {
    Files.writeString(
        folder.resolve("seeds.txt"),
        """
        # ours
        http://a.example/ # home

        b.example
        http:///x
        list:more.txt
        file:nowhere
        http://a.example/a b
        """);
    String where = "run.yaml:1: seeds[0]: seeds.txt line ";
    assertThat(problemsOf("seeds: ['list:seeds.txt']\n"))
        .containsExactly(
            where
                + "4: 'b.example' is no seed; write http(s)://HOST/PATH, sitemap:URL, file:FOLDER or"
                + " warc:PATH",
            where + "5: 'http:///x' names no host; write http(s)://HOST/PATH",
            where + "6: 'list:more.txt' stands in a list; put it under seeds in the configuration",
            where
                + "7: 'file:nowhere' is not a readable folder (looked at %s); paths are relative to"
                    .formatted(folder.resolve("nowhere"))
                + " the file that names them",
            where
                + "8: 'http://a.example/a b' is not a URL: Illegal character in path at character"
                + " 19; write it as %XX or correct it");
  }

  @Test
  void refusesAPasswordInASeedListWithoutShowingIt() throws IOException {
    Files.writeString(folder.resolve("seeds.txt"), "http://me:pass@a.example/\n");
    assertThat(problemsOf("seeds: ['list:seeds.txt']\n"))
        .singleElement()
        .asString()
        .startsWith(
            "run.yaml:1: seeds[0]: seeds.txt line 1: the value looks like a key or password")
        .doesNotContain("me:pass");
  }

  @Test
  void saysWhyASeedListCannotBeUsed() throws IOException {
    Files.createDirectory(folder.resolve("pages"));
    Files.write(folder.resolve("latin.txt"), new byte[] {'h', (byte) 0xe9});
    Files.writeString(folder.resolve("empty.txt"), "# nothing yet\n");
    assertThat(problemsOf("seeds: ['list:pages', 'list:latin.txt', 'list:empty.txt']\n"))
        .containsExactly(
            "run.yaml:1: seeds[0]: 'list:pages' cannot be read: it is a folder; name a file (looked"
                + " at %s); paths are relative to the configuration"
                    .formatted(folder.resolve("pages")),
            "run.yaml:1: seeds[1]: 'list:latin.txt' cannot be read: it is not UTF-8 text; save it"
                + " as"
                + " UTF-8 (looked at %s); paths are relative to the configuration"
                    .formatted(folder.resolve("latin.txt")),
            "run.yaml:1: seeds[2]: 'list:empty.txt' holds no seed; write one URL, sitemap:URL, file:FOLDER or"
                + " warc:PATH a line");
  }

  @Test
  void refusesArchivesThatAreMissing() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertThat(problemsOf("seeds: ['warc:nowhere.warc', 'warc:empty']\ncrawl: {previous: empty}\n"))
        .containsExactly(
            "run.yaml:1: seeds[0]: 'warc:nowhere.warc' cannot be read (looked at %s); paths are"
                    .formatted(folder.resolve("nowhere.warc"))
                + " relative to the file that names them",
            "run.yaml:1: seeds[1]: 'warc:empty' holds no WARC file (looked at %s for .warc and"
                    .formatted(folder.resolve("empty"))
                + " .warc.gz)",
            "run.yaml:2: crawl.previous: 'empty' holds no WARC file that can be read (looked at %s)"
                .formatted(folder.resolve("empty")));
  }

  @Test
  void refusesAFolderWithoutPages() throws IOException {
    Files.createDirectories(folder.resolve("pages/pictures"));
    Files.writeString(folder.resolve("pages/pictures/a.png"), "png");
    assertThat(problemsOf("seeds: ['http://a.example/', 'file:pages']\n"))
        .containsExactly(
            "run.yaml:1: seeds[1]: 'file:pages' holds no HTML file (looked at %s for .html, .htm and"
                    .formatted(folder.resolve("pages"))
                + " .txt)");
  }

  @Test
  void findsAllOtherProblemsBesideANumberThatIsNone() throws IOException {
    assertThat(problemsOf("verify: {margin: .inf, max_calls: 0}\n", "verify.min_words=.nan"))
        .extracting(problem -> problem.replaceFirst(": .*", ""))
        .containsExactly("run.yaml:1", "run.yaml:1", "--set", "run.yaml");
  }

  @Test
  void namesTheOptionThatGaveTheOutputFolder() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    Path file = Files.writeString(folder.resolve("run.yaml"), SEEDS);
    InvalidConfigException thrown =
        catchThrowableOfType(
            InvalidConfigException.class,
            () ->
                new ConfigLoader(name -> Optional.empty())
                    .load(file, List.of(), Optional.of(taken.resolve("out"))));
    assertThat(thrown)
        .hasMessage(
            "--out: '%s' cannot be made: %s is not a folder that can be written"
                .formatted(taken.resolve("out"), taken));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "? [a, b]\n: c\n",
        "a: [[[[{2,000}",
        "a: {a: {a: {2,000}",
        "a: @b\n",
        "a: \u0007\n",
        "a: \"\\z\"\n",
        "a: !<tag:yaml.org,2002:float> x\n",
        "a: 0x_\n",
        "run: {seed: 1e99999999}\n",
        "run: {seed: 1e99999999999999}\n"
      })
  void saysWhatIsWrongWithATextInWordsOfItsOwn(String yaml) throws IOException {
    String deep = yaml.replace("[[[[{2,000}", "[".repeat(2_000));
    assertThat(problemsOf(deep.replace("{a: {a: {2,000}", "{a: ".repeat(2_000))))
        .isNotEmpty()
        .noneMatch(problem -> problem.matches("(?s).*(snakeyaml|fasterxml|java[.]|StreamRead).*"));
  }

  @Test
  void saysWhyAConfigurationCannotBeRead() throws IOException {
    String why = ": no configuration can be read from it: ";
    Path missing = folder.resolve("none.yaml");
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', (byte) 0xe9});
    assertThat(problemOf(missing)).isEqualTo(missing + why + "there is no such file");
    assertThat(problemOf(folder)).isEqualTo(folder + why + "it is a folder; name a file");
    assertThat(problemOf(folder.getRoot()))
        .isEqualTo(folder.getRoot() + why + "it is a folder; name a file");
    assertThat(problemOf(latin)).isEqualTo(latin + why + "it is not UTF-8 text; save it as UTF-8");
  }

  private static String problemOf(Path file) {
    return catchThrowableOfType(
            InvalidConfigException.class,
            () -> new ConfigLoader(name -> Optional.empty()).load(file, List.of()))
        .getMessage();
  }

  private List<String> problemsOf(String yaml, String... settings) throws IOException {
    Path file = Files.writeString(folder.resolve("run.yaml"), yaml);
    InvalidConfigException thrown =
        catchThrowableOfType(
            InvalidConfigException.class,
            () -> new ConfigLoader(name -> Optional.empty()).load(file, List.of(settings)));
    assertThat(thrown).as("loading must fail").isNotNull();
    return thrown.problems().stream().map(ConfigProblem::toString).toList();
  }
}
