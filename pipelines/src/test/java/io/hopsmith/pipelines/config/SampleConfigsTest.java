package io.hopsmith.pipelines.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.schemas.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleConfigsTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  @ParameterizedTest
  @CsvSource({
    "factbook.yaml, http://[::1]:8000, geos/xx.html, geos/countrytemplate_xx.html",
    "wikipedia.yaml, http://127.0.0.1:8000/wiki, A/Some_Page.html, I/image.png"
  })
  void takesTheAddressAsAValue(String file, String base, String inside, String outside)
      throws InvalidConfigException {
    RunConfig config = load(file, "crawl.base=\"" + base + "\"");
    assertThat(config.seeds()).extracting(Seed::value).allMatch(url -> url.startsWith(base + "/"));
    assertThat(isWanted(config.crawl(), base + "/" + inside)).isTrue();
    assertThat(isWanted(config.crawl(), base + "/" + outside)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"factbook.yaml", "wikipedia.yaml", "passages.yaml"})
  void saysThatTheAddressIsMissing(String file) {
    assertThatThrownBy(() -> load(file))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("--set crawl.base=VALUE");
  }

  @ParameterizedTest
  @CsvSource({
    "factbook.yaml, http://127.0.0.1:8000/geos/af.html, http://127.0.0.1:8000/start.html",
    "wikipedia.yaml, http://127.0.0.1:8000/A/Ray_Charles.html,"
        + " http://127.0.0.1:8001/A/Other_Article.html",
    "passages.yaml, http://127.0.0.1:8000/index.html, http://127.0.0.1:8001/contents.html"
  })
  void takesTheSettingsThatEachLineOfItsCommentsShows(String file, String first, String other)
      throws Exception {
    List<String> seeds = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLES.resolve(file))) {
      if (line.startsWith("#") && line.contains("--set")) {
        load(file, settings(line)).seeds().forEach(seed -> seeds.add(seed.value()));
      }
    }
    assertThat(seeds).containsExactly(first, other);
  }

  private static String[] settings(String comment) {
    return Pattern.compile("--set (?:'([^']+)'|(\\S+))")
        .matcher(comment)
        .results()
        .map(setting -> setting.group(1) == null ? setting.group(2) : setting.group(1))
        .toArray(String[]::new);
  }

  private static boolean isWanted(RunConfig.Crawl crawl, String url) {
    return crawl.include().stream().anyMatch(pattern -> pattern.matcher(url).find())
        && crawl.exclude().stream().noneMatch(pattern -> pattern.matcher(url).find());
  }

  private static RunConfig load(String file, String... settings) throws InvalidConfigException {
    return new ConfigLoader(name -> Optional.empty())
        .load(SAMPLES.resolve(file), List.of(settings));
  }
}
