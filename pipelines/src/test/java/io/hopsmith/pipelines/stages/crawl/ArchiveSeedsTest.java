package io.hopsmith.pipelines.stages.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveSeedsTest {
  @Test
  void namesSeedsOfTheNetworkAndReadsThemAgain() {
    Seed page = new Seed(Seed.Kind.URL, "http://a.example/x");
    Seed sitemap = new Seed(Seed.Kind.SITEMAP, "http://a.example/sitemap.xml");
    assertThat(ArchiveSeeds.named(page).flatMap(ArchiveSeeds::seed)).contains(page);
    assertThat(ArchiveSeeds.named(sitemap).flatMap(ArchiveSeeds::seed)).contains(sitemap);
    assertThat(ArchiveSeeds.named(new Seed(Seed.Kind.FOLDER, "/pages"))).isEmpty();
    assertThat(ArchiveSeeds.named(new Seed(Seed.Kind.WARC, "/a.warc"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:/etc", "warc:/a.warc", "sitemap:file:/etc", "sitemap:", "", "a b"})
  void takesNothingOfADiskFromAnArchive(String name) {
    assertThat(ArchiveSeeds.seed(name)).isEmpty();
  }
}
