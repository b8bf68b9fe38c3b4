package io.hopsmith.agents.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves host names and refuses addresses inside the machine or its network, except for hosts
 * that the user named. The connection uses the very addresses that were looked at.
 */
final class AddressGuard implements DnsResolver {
  private static final int CARRIER_GRADE_NAT = 100;
  private static final int UNIQUE_LOCAL_V6 = 0xfc;

  private final List<String> trustedHosts;

  AddressGuard(List<String> trustedHosts) {
    this.trustedHosts = List.copyOf(trustedHosts);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    if (trustedHosts.contains(host.toLowerCase(Locale.ROOT))) {
      return addresses;
    }
    for (InetAddress address : addresses) {
      if (!isPublic(address)) {
        throw new UnknownHostException(
            host
                + " is "
                + address.getHostAddress()
                + ", an address inside this machine or network, and no seed names that host");
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  static boolean isPublic(InetAddress address) {
    return !(address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isSharedOrUniqueLocal(address.getAddress()));
  }

  /** 100.64.0.0/10 and fc00::/7, which {@link InetAddress} does not know. */
  private static boolean isSharedOrUniqueLocal(byte[] bytes) {
    if (bytes.length == 4) {
      return bytes[0] == CARRIER_GRADE_NAT && (bytes[1] & 0xc0) == 0x40;
    }
    return (bytes[0] & 0xfe) == UNIQUE_LOCAL_V6;
  }
}
