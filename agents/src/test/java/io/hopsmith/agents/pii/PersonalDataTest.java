package io.hopsmith.agents.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as they are masked by themselves. Numbers are those that are set aside for examples. */
class PersonalDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Write to jane.roe+web@mail.example.org.|Write to [EMAIL].",
        "<o'neil@example.ie>, x_1@a-b.example|<[EMAIL]>, [EMAIL]",
        "jane (at) example (dot) org or joe[at]example.org|[EMAIL] or [EMAIL]",
        "m\u00FCller@b\u00FCcher.example|[EMAIL]",
        "Call +44 20 7946 0958 or +1 (202) 555-0143|Call [PHONE] or [PHONE]",
        "+41 44 668 18 00, fax +41 44 668 18 01|[PHONE], fax [PHONE]",
        "(202) 555-0143 or 202-555-0144 today|[PHONE] or [PHONE] today",
        "telephone: [1] (202) 555-0143; FAX: [93] (700) 108-001|telephone: [PHONE]; FAX: [PHONE]",
        "Tel: 020 7946 0958, 020 7946 0959|Tel: [PHONE], [PHONE]",
        "Tel. 600 123 456|Tel. [PHONE]",
        "phone 020 7946 0958; FAX [254] (20) 363-6157|phone [PHONE]; FAX [PHONE]",
        "Card 4111 1111 1111 1111, 5555555555554444|Card [CARD], [CARD]",
        "Amex 3782 822463 10005|Amex [CARD]",
        "IBAN GB82 WEST 1234 5698 7654 32 AND more|IBAN [IBAN] AND more",
        "DE89370400440532013000|[IBAN]",
        "from 85.214.132.117:8080 and 203.0.113.45.|from [IP]:8080 and [IP].",
        "IP address 8.8.8.8|IP address [IP]",
        "2001:db8:85a3::8a2e:370:7334 and 2001:db8:0:1:1:1:1:1|[IP] and [IP]",
      })
  void masksPersonalData(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Population: 1,241,491,960 (July 2013 est.), rank 2",
        "total: 9,826,675 sq km; land: 9,161,966 sq km",
        "Geographic coordinates: 12 30 N, 69 58 W; 51.507351, -0.127758",
        "Telephones - main lines in use: 13,500 (2009)",
        "Telephones - mobile cellular: 131 800 (2009)",
        "Telephone system: international: country code - 41; satellite earth stations - 2",
        "calling code +1-684, dialling code +599 9",
        "country code - 1-264; landing point for the East Caribbean Fiber System",
        "ISBN 978-3-16-148410-0, ISBN 0-306-40615-2, ISSN 1553-8133",
        "GDP: $15,940,000,000,000 (2012), $15.3 trillion",
        "1.241.491.960 Einwohner, 1.200.150.250 Einwohner",
        "Version 85.214.132.117, v2.6.32.71, section 4.1.2.3",
        "127.0.0.1, 10.0.0.138, 192.168.1.100, 255.255.255.0",
        "from 12:30:45 to 13:00:00; score 1:2::3; std::vector; MAC 00:1B:44:11:3A:B7",
        "2010-2012, 1939-1945, 2013-11-27, 27.11.2013 10:15",
        "4111 1111 1111 1112, 0000-0002-1825-0097, 4006381333931",
        "GB82 WEST 1234 5698 7654 33, MH17 was flight AB12CDEF",
        "Wikidata Q1234567890, DOI 10.1000/123-456-7890, 1 250 000 people, +1 250 000 people",
        "user@localhost, @handle, @name@social.example, 5 @ 10.50, a@b",
        "fax: none; phone: 911; Tel: 2010-2012; mobile: 131,800 (2009)",
        "Phone: 120 500 (2009)",
        "tel aviv 1234567, phone 1234567, cell 0.1234567, phone (1234567)",
        "coordinates 4.111111111111111, 37.5105105105105100",
        "meet (at) noon. Then go",
      })
  void leavesWhatOnlyLooksLikeIt(String text) {
    assertThat(mask(text)).isEqualTo(text);
  }

  @Test
  void countsTokens() {
    Map<PersonalData, Long> counts = new EnumMap<>(PersonalData.class);
    PersonalData.count("[EMAIL], [IP]; [EMAIL] [Email] [NAME]", counts);
    assertThat(counts).isEqualTo(Map.of(PersonalData.EMAIL, 2L, PersonalData.IP, 1L));
    assertThat(PersonalData.isMaskedIn("to [PHONE]")).isTrue();
    assertThat(PersonalData.isMaskedIn("[1] PHONE")).isFalse();
  }

  @Property(tries = 300)
  void anEmailIsMaskedWhateverStandsAround(
      @ForAll("words") String left, @ForAll("words") String r) {
    assertThat(mask(left + " jane.roe@mail.example.org " + r)).isEqualTo(left + " [EMAIL] " + r);
  }

  @Property(tries = 300)
  void decimalsAndGroupedNumbersStay(@ForAll("numbers") String number) {
    assertThat(mask("total: " + number + " units")).isEqualTo("total: " + number + " units");
  }

  @Property(tries = 500)
  void anyTextIsMaskedOnceAndForAll(@ForAll String text) {
    String once = mask(text);
    assertThat(mask(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> grouped =
        Arbitraries.longs().between(0, 999_999_999_999L).map("%,d"::formatted);
    Arbitrary<String> decimals =
        Arbitraries.doubles().between(-1e6, 1e6).ofScale(6).map(String::valueOf);
    return Arbitraries.oneOf(grouped, decimals);
  }

  private static String mask(String text) {
    Masks masks = new Masks();
    masks.gather(text);
    return masks.mask(text);
  }
}
