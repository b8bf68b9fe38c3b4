package io.hopsmith.agents.crawl;

import static io.hopsmith.schemas.Rejection.Reason.ADDRESS_REFUSED;
import static io.hopsmith.schemas.Rejection.Reason.HTTP_STATUS;
import static io.hopsmith.schemas.Rejection.Reason.REDIRECT_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RedirectTroubleTest {
  private RoughServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RoughServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void endsAnEndlessRedirectAndACircle() {
    server.page("/", RoughCrawl.links("/r0", "/a", "/self"));
    for (int n = 0; n < 10; n++) {
      server.redirect("/r" + n, "/r" + (n + 1));
    }
    server.redirect("/a", "/b").redirect("/b", "/a").redirect("/self", "/self");

    SiteCrawlResult result = RoughCrawl.of(server, "/");

    assertThat(result.rejections()).extracting(Rejection::reason).containsOnly(REDIRECT_LIMIT);
    assertThat(result.rejections())
        .extracting(Rejection::key)
        .containsExactly(
            server.url("/a"),
            server.url("/b"),
            server.url("/r0"),
            server.url("/r1"),
            server.url("/r2"),
            server.url("/r3"),
            server.url("/self"));
    assertThat(server.asked()).doesNotContain("/r4");
    SiteCrawlerTroubleTest.assertBalanced(result);
  }

  @Test
  void aRedirectToADeadPageSharesItsFate() {
    server.redirect("/", "/gone");
    assertThat(RoughCrawl.of(server, "/").rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(
            tuple(server.url("/"), HTTP_STATUS), tuple(server.url("/gone"), HTTP_STATUS));
  }

  @Test
  void doesNotFollowARedirectIntoTheLocalNetwork() throws IOException {
    try (RoughServer inside = new RoughServer()) {
      inside.page("/", "<p>private</p>");
      server.redirect("/", inside.url("/"));
      assertThat(RoughCrawl.of(server, "/").rejections())
          .extracting(Rejection::key, Rejection::reason)
          .containsExactlyInAnyOrder(
              tuple(server.url("/"), ADDRESS_REFUSED), tuple(inside.url("/"), ADDRESS_REFUSED));
      assertThat(inside.asked()).isEmpty();
    }
  }
}
