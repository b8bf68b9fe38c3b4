package io.hopsmith.agents.fetch;

import java.io.Serializable;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which server answers for hosts that name resolution does not know. A routed host keeps its name
 * in URLs, Host headers and page rows; only the connection goes to the given address. Plain http on
 * the default port only.
 *
 * @param servers address by host name; names are compared in lower case
 */
public record HostRoutes(Map<String, InetSocketAddress> servers) implements Serializable {

  public HostRoutes {
    servers =
        servers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    route -> route.getKey().toLowerCase(Locale.ROOT), HostRoutes::resolved));
  }

  /** Name resolution alone decides. */
  public static HostRoutes none() {
    return new HostRoutes(Map.of());
  }

  /** The server for a host, if it is routed. */
  public Optional<InetSocketAddress> server(String host) {
    return Optional.ofNullable(servers.get(host.toLowerCase(Locale.ROOT)));
  }

  private static InetSocketAddress resolved(Map.Entry<String, InetSocketAddress> route) {
    if (route.getValue().isUnresolved()) {
      throw new IllegalArgumentException(
          "host route " + route + " does not lead to an IP address; give the address itself");
    }
    return route.getValue();
  }
}
