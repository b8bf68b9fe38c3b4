package io.hopsmith.agents.fetch;

import java.net.InetSocketAddress;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Connects to the routed server for routed hosts and directly for all others. */
final class RoutedHosts implements HttpRoutePlanner {
  private static final int HTTP_PORT = 80;

  private final HostRoutes routes;

  RoutedHosts(HostRoutes routes) {
    this.routes = routes;
  }

  @Override
  public HttpRoute determineRoute(HttpHost asked, HttpContext context) {
    int port = DefaultSchemePortResolver.INSTANCE.resolve(asked);
    HttpHost direct = new HttpHost(asked.getSchemeName(), asked.getHostName(), port);
    HttpHost target =
        port == HTTP_PORT
            ? routes.server(asked.getHostName()).map(server -> routed(asked, server)).orElse(direct)
            : direct;
    return new HttpRoute(target, null, "https".equals(asked.getSchemeName()));
  }

  private static HttpHost routed(HttpHost asked, InetSocketAddress server) {
    return new HttpHost("http", server.getAddress(), asked.getHostName(), server.getPort());
  }
}
