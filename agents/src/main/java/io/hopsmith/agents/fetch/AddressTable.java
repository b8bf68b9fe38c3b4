package io.hopsmith.agents.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Address blocks that are not the public internet, or that lead to other addresses: those of the <a
 * href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a> and <a
 * href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a> special-purpose
 * registries, multicast, and the addresses at which clouds answer their own machines. IPv6 outside
 * 2000::/3, from which all public addresses come (RFC 4291), is refused as a whole.
 */
final class AddressTable {
  private static final Block PUBLIC_V6 = Block.v6("2000", 3, "global unicast");

  private static final List<Block> REFUSED =
      List.of(
          Block.v4(0, 0, 0, 0, 8, "this network"),
          Block.v4(10, 0, 0, 0, 8, "private"),
          Block.v4(100, 64, 0, 0, 10, "shared by carrier-grade NAT"),
          Block.v4(127, 0, 0, 0, 8, "loopback"),
          Block.v4(168, 63, 129, 16, 32, "cloud metadata"),
          Block.v4(169, 254, 169, 254, 32, "cloud metadata"),
          Block.v4(169, 254, 0, 0, 16, "link-local"),
          Block.v4(172, 16, 0, 0, 12, "private"),
          Block.v4(192, 0, 0, 0, 24, "protocol assignments"),
          Block.v4(192, 0, 2, 0, 24, "documentation"),
          Block.v4(192, 88, 99, 0, 24, "6to4 relay"),
          Block.v4(192, 168, 0, 0, 16, "private"),
          Block.v4(198, 18, 0, 0, 15, "benchmarking"),
          Block.v4(198, 51, 100, 0, 24, "documentation"),
          Block.v4(203, 0, 113, 0, 24, "documentation"),
          Block.v4(224, 0, 0, 0, 4, "multicast"),
          Block.v4(255, 255, 255, 255, 32, "broadcast"),
          Block.v4(240, 0, 0, 0, 4, "reserved"),
          Block.v6("0:0:0:0:0:0:0:0", 128, "unspecified"),
          Block.v6("0:0:0:0:0:0:0:1", 128, "loopback"),
          Block.v6("0:0:0:0:0:0", 96, "IPv4-compatible"),
          Block.v6("0:0:0:0:0:ffff", 96, "IPv4-mapped"),
          Block.v6("0:0:0:0:ffff:0", 96, "IPv4-translated"),
          Block.v6("64:ff9b", 96, "NAT64"),
          Block.v6("64:ff9b:1", 48, "NAT64"),
          Block.v6("100", 64, "discard"),
          Block.v6("2001", 32, "Teredo"),
          Block.v6("2001:2", 48, "benchmarking"),
          Block.v6("2001", 23, "protocol assignments"),
          Block.v6("2001:db8", 32, "documentation"),
          Block.v6("2002", 16, "6to4"),
          Block.v6("3fff", 20, "documentation"),
          Block.v6("5f00", 16, "segment routing"),
          Block.v6("fd00:ec2:0:0:0:0:0:254", 128, "cloud metadata"),
          Block.v6("fc00", 7, "unique local"),
          Block.v6("fe80", 10, "link-local"),
          Block.v6("fec0", 10, "site-local"),
          Block.v6("ff00", 8, "multicast"));

  /** Where machines hand out credentials to whoever asks from inside. */
  private static final Set<String> UNGUARDED = Set.of("cloud metadata", "link-local");

  private AddressTable() {}

  /** Whether a host written as an address is one that only the configuration may open. */
  static boolean isUnguarded(String literal) {
    try {
      return objection(InetAddress.getByName(literal)).filter(UNGUARDED::contains).isPresent();
    } catch (UnknownHostException e) {
      return true; // no address after all
    }
  }

  /** What an address is where it is not one of the public internet; empty where it is. */
  static Optional<String> objection(InetAddress address) {
    byte[] bytes = address.getAddress();
    Optional<String> use =
        REFUSED.stream().filter(block -> block.holds(bytes)).map(Block::use).findFirst();
    return use.isPresent() || bytes.length == 4 || PUBLIC_V6.holds(bytes)
        ? use
        : Optional.of("unassigned");
  }

  /**
   * Addresses with the same leading bits.
   *
   * @param start lowest address, 4 or 16 bytes
   * @param bits how many leading bits count
   * @param use what the block is for, as an adjective of an address
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Block(byte[] start, int bits, String use) {

    static Block v4(int a, int b, int c, int d, int bits, String use) {
      return new Block(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}, bits, use);
    }

    /** Block of leading groups of hexadecimal digits; the groups that follow are zero. */
    static Block v6(String groups, int bits, String use) {
      byte[] start = new byte[16];
      int[] values =
          Arrays.stream(groups.split(":")).mapToInt(group -> Integer.parseInt(group, 16)).toArray();
      for (int n = 0; n < values.length; n++) {
        start[2 * n] = (byte) (values[n] >> 8);
        start[2 * n + 1] = (byte) values[n];
      }
      return new Block(start, bits, use);
    }

    boolean holds(byte[] address) {
      int whole = bits / 8;
      int rest = bits % 8;
      return address.length == start.length
          && Arrays.equals(address, 0, whole, start, 0, whole)
          && (rest == 0 || ((address[whole] ^ start[whole]) & 0xff) >> (8 - rest) == 0);
    }
  }
}
