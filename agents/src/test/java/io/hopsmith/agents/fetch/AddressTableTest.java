package io.hopsmith.agents.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTableTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, this network",
    "0.255.255.255, this network",
    "10.0.0.0, private",
    "10.255.255.255, private",
    "100.64.0.0, shared by carrier-grade NAT",
    "100.127.255.255, shared by carrier-grade NAT",
    "100.100.100.200, shared by carrier-grade NAT",
    "127.0.0.1, loopback",
    "127.255.255.255, loopback",
    "168.63.129.16, cloud metadata",
    "169.254.0.0, link-local",
    "169.254.169.254, cloud metadata",
    "172.16.0.0, private",
    "172.31.255.255, private",
    "192.0.0.192, protocol assignments",
    "192.0.2.1, documentation",
    "192.88.99.1, 6to4 relay",
    "192.168.255.255, private",
    "198.18.0.0, benchmarking",
    "198.19.255.255, benchmarking",
    "198.51.100.7, documentation",
    "203.0.113.7, documentation",
    "224.0.0.1, multicast",
    "239.255.255.255, multicast",
    "240.0.0.0, reserved",
    "255.255.255.255, broadcast",
    "::, unspecified",
    "::1, loopback",
    "::7f00:1, IPv4-compatible",
    "::ffff:0:7f00:1, IPv4-translated",
    "64:ff9b::7f00:1, NAT64",
    "64:ff9b:1:ffff::1, NAT64",
    "100::1, discard",
    "2001::1, Teredo",
    "2001:2::1, benchmarking",
    "2001:10::1, protocol assignments",
    "2001:1ff:ffff::1, protocol assignments",
    "2001:db8::1, documentation",
    "2002:7f00:1::1, 6to4",
    "3fff:fff::1, documentation",
    "5f00::1, segment routing",
    "fc00::1, unique local",
    "fd00:ec2::254, cloud metadata",
    "fdff::1, unique local",
    "fe80::1, link-local",
    "febf::1, link-local",
    "fec0::1, site-local",
    "ff02::1, multicast",
    "1::1, unassigned",
    "4000::1, unassigned",
    "fe00::1, unassigned"
  })
  void saysWhatAnAddressIsWhenItIsNotPublic(String address, String use) throws Exception {
    assertThat(AddressTable.objection(InetAddress.getByName(address))).contains(use);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "168.63.129.15",
        "168.63.129.17",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.0.3.0",
        "192.88.98.1",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.1",
        "203.0.112.1",
        "203.0.114.1",
        "223.255.255.255",
        "2000::1",
        "2001:200::1",
        "2001:db7::1",
        "2001:db9::1",
        "2003::1",
        "2606:2800:220:1::1",
        "3ffe:ffff::1",
        "3fff:1000::1"
      })
  void hasNothingAgainstTheNeighboursOfItsBlocks(String address) throws Exception {
    assertThat(AddressTable.objection(InetAddress.getByName(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "93.184.216.34"})
  void refusesMappedAddressesThatKeepTheirSixteenBytes(String address) throws Exception {
    byte[] bytes = new byte[16];
    bytes[10] = -1;
    bytes[11] = -1;
    System.arraycopy(InetAddress.getByName(address).getAddress(), 0, bytes, 12, 4);
    InetAddress mapped = Inet6Address.getByAddress("a.example", bytes, 0);
    assertThat(AddressTable.objection(mapped)).contains("IPv4-mapped");
  }

  @Property
  void everyAddressOfABlockIsRefused(@ForAll("insides") byte[] address) throws Exception {
    assertThat(AddressTable.objection(address(address))).isPresent();
  }

  @Property
  void nothingThatJavaKnowsToBeLocalIsLetThrough(@ForAll @Size(4) byte[] bytes) throws Exception {
    InetAddress address = InetAddress.getByAddress(bytes);
    if (address.isSiteLocalAddress()
        || address.isLoopbackAddress()
        || address.isMulticastAddress()) {
      assertThat(AddressTable.objection(address)).isPresent();
    }
  }

  @Property
  void onlyGlobalUnicastOfVersion6IsLetThrough(@ForAll @Size(16) byte[] bytes) throws Exception {
    if ((bytes[0] & 0xe0) != 0x20) {
      assertThat(AddressTable.objection(address(bytes))).isPresent();
    }
  }

  /** Addresses between the first and the last of a block, by arithmetic. */
  @Provide
  Arbitrary<byte[]> insides() {
    Arbitrary<String> blocks =
        Arbitraries.of(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "172.16.0.0/12",
            "198.18.0.0/15",
            "224.0.0.0/3",
            "64:ff9b::/96",
            "2001::/23",
            "2002::/16",
            "3fff::/20",
            "fc00::/7",
            "fe80::/10");
    Arbitrary<Double> places = Arbitraries.doubles().between(0, 1);
    return Combinators.combine(blocks, places).as(AddressTableTest::inside);
  }

  private static byte[] inside(String block, double place) {
    try {
      byte[] start = InetAddress.getByName(block.split("/")[0]).getAddress();
      int free = start.length * 8 - Integer.parseInt(block.split("/")[1]);
      BigInteger steps = BigInteger.valueOf(Double.doubleToLongBits(place)).abs();
      BigInteger offset = steps.multiply(steps).mod(BigInteger.ONE.shiftLeft(free));
      byte[] sum = new BigInteger(1, start).add(offset).toByteArray();
      byte[] address = new byte[start.length];
      int count = Math.min(sum.length, address.length);
      System.arraycopy(sum, sum.length - count, address, address.length - count, count);
      return address;
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no block: " + block, e);
    }
  }

  private static InetAddress address(byte[] bytes) throws UnknownHostException {
    return bytes.length == 4
        ? InetAddress.getByAddress(bytes)
        : Inet6Address.getByAddress("", bytes, 0);
  }
}
