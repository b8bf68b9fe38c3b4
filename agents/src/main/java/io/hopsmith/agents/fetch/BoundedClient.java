package io.hopsmith.agents.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client that does nothing of its own accord: it follows no redirect, repeats nothing,
 * keeps no cookies, decompresses nothing, and reads heads of answers within bounds.
 */
final class BoundedClient {
  private static final int MOST_HEADERS = 500;
  private static final int MOST_INTERIM_ANSWERS = 10;

  private BoundedClient() {}

  static CloseableHttpClient create(FetchSettings settings, HostRoutes routes, AddressGuard guard) {
    Timeout read = Timeout.of(settings.pace().readTimeout());
    return HttpClientBuilder.create()
        .setConnectionManager(connections(settings, guard))
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(read).build())
        .setRoutePlanner(new RoutedHosts(routes))
        .setRequestExecutor(new FewInterimAnswers())
        .setUserAgent(settings.userAgent())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static HttpClientConnectionManager connections(
      FetchSettings settings, AddressGuard guard) {
    Http1Config heads =
        Http1Config.custom()
            .setMaxLineLength(settings.limits().headerBytes())
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(settings.pace().parallel())
        .setMaxConnTotal(settings.pace().parallel())
        .setDnsResolver(guard)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(heads)
                .responseParserFactory(new WholeHeads(heads))
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.pace().connectTimeout()))
                .setSocketTimeout(Timeout.of(settings.pace().readTimeout()))
                .build())
        .build();
  }

  /** Lets a server say that it will answer (1xx), but not without end. */
  private static final class FewInterimAnswers extends HttpRequestExecutor {
    @Override
    public ClassicHttpResponse execute(
        ClassicHttpRequest request,
        HttpClientConnection connection,
        HttpResponseInformationCallback callback,
        HttpContext context)
        throws IOException, HttpException {
      int[] count = new int[1];
      HttpResponseInformationCallback counting =
          (response, answering, about) -> {
            if (++count[0] > MOST_INTERIM_ANSWERS) {
              throw new ProtocolException("more than " + MOST_INTERIM_ANSWERS + " interim answers");
            }
          };
      return super.execute(request, connection, counting, context);
    }
  }
}
