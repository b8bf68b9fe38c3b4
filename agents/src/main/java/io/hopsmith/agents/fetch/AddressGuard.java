package io.hopsmith.agents.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names and refuses a host of which any address is not of the public internet, except
 * for hosts that the user opened. The connection goes to the very addresses that were looked at:
 * nothing resolves the name again.
 */
final class AddressGuard implements DnsResolver {
  private final Destinations destinations;
  private final DnsResolver names;

  /** An address that may not be connected to. */
  static final class RefusedAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddress(String message) {
      super(message);
    }
  }

  /**
   * @param destinations knows the hosts whose addresses are not looked at
   * @param names what knows the addresses of names
   */
  AddressGuard(Destinations destinations, DnsResolver names) {
    this.destinations = destinations;
    this.names = names;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    if (addresses == null || addresses.length == 0) {
      throw new UnknownHostException(host + " has no address");
    }
    if (!destinations.isOpened(host)) {
      for (InetAddress address : addresses) {
        vet(host, address);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  private static void vet(String host, InetAddress address) throws RefusedAddress {
    Optional<String> use = AddressTable.objection(address);
    if (use.isPresent()) {
      throw new RefusedAddress(
          "%s is %s, a %s address; see crawl.open_hosts"
              .formatted(host, address.getHostAddress(), use.get()));
    }
  }
}
