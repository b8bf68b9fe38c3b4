package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,850 km (1,771 mi)|2850 km|2,850 km",
        "about 1.2 million inhabitants|1200000 people|1.2 million inhabitants",
        "$33.4 billion (2009 est.)|33400000000 $|$33.4 billion",
        "-14 °C|-14 °C|-14 °C",
        "98% of the people|98 %|98% of the people",
        "536 km²|536 sq km|536 km²",
        "4.2 births/1,000 population|4.2 births/1,000 population|4.2 births/1,000 population",
        "12 nm|12 nautical miles|12 nm",
        "0.97 male(s)/female|0.97 male(s)/female|0.97 male(s)/female",
        "1,234|1234|1,234",
        "1.234.567,89 km|1234567.89 km|1.234.567,89 km",
        "1.234,5 m|1234.5 m|1.234,5 m",
        "1 234 567 people|1234567 people|1 234 567 people",
        "1'234'567|1234567|1'234'567",
        "12,34,567|1234567|12,34,567",
        "3,5 km|3.5 km|3,5 km",
        "3½ mi|3.5 mi|3½ mi",
        "2 1/2 hours|2.5 hours|2 1/2 hours",
        "4.5 crore|45000000|4.5 crore",
        "12 lakh people|1200000 people|12 lakh people",
        "€12 million|12000000 €|€12 million",
        "$5.2bn|5200000000 $|$5.2bn",
        "£340m (2011)|340000000 £|£340m",
        "CHF 3.5 million|3500000 CHF|CHF 3.5 million",
        "A$12|12 A$|A$12",
        "500 USD|500 $|500 USD",
        "72 °F|72 °F|72 °F",
        "1,771 miles|1771 mi|1,771 miles",
        "250 people per square kilometre|250 people/sq km|250 people per square kilometre",
        "95 MHz|95 MHz|95 MHz",
        "1 h 35 min|95 minutes|1 h 35 min",
        "1,200 employees|1200 employees|1,200 employees",
        "18 years of age; universal|18 years|18 years",
        "536 km² / 207 sq mi|536 sq km|536 km²",
        "0.5% of GDP (2010)|0.5 %|0.5% of GDP",
        "40 m (2nd largest)|40 m|40 m",
        "40 m (est.)|40 m|40 m",
        "78.7% (male 20/female 30)|78.7 %|78.7%",
        "13 (Malta 1, Panama 12)|13|13"
      })
  void readsNumberAndUnit(String text, String key, String verbatim) {
    assertThat(Quantities.read(text)).map(FactBase::answerKey).contains(key);
    assertThat(Quantities.read(text)).map(value -> value.text()).contains(verbatim);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "none",
        "km 12",
        "1 state-run channel",
        "98% thick ice sheet",
        "10-20 km",
        "10–20",
        "10 to 20 m",
        "over 500 km",
        "less than 5 %",
        "48° 51′ N",
        "12 30 N, 69 58 W",
        "38:42",
        "1.2.3",
        "1990s",
        "20th century",
        "007",
        "7\" single",
        "5.97×1024 kg",
        "3rd",
        "200 nm or to median line",
        "13,602 km (European part)",
        "13,602 km (does not include urban roads)",
        "18, 16 if employed",
        "12 km excluding islands",
        "2741 34th Street",
        "408 m below sea level",
        "1,085 km 1.055-m gauge"
      })
  void readsNoAmountWhereSomethingElseIsCountedOrItIsLimited(String text) {
    assertThat(Quantities.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "106,113 (July 2011 est.)|2011-07",
        "$1.3 billion (31 December 2010 est.)|2010-12-31",
        "12 km (2011 census)|2011",
        "12 km as of July 2013|2013-07",
        "12 km, 2011 census|2011",
        "12 km (as of 1 May 2013)|2013-05-01",
        "5 % (3rd quarter, 2010 est.)|2010",
        "36% (FY08/09)|2009",
        "4,200 (2009-10)|2010",
        "4,200 (rank 5) (2009)|2009",
        "4,200|''"
      })
  void keepsTheDateOfAnAmount(String text, String asOf) {
    assertThat(Quantities.typed(text, "", 1)).map(Typed::asOf).contains(asOf);
  }

  @ParameterizedTest
  @CsvSource({
    "37:30, 37.5 minutes, 37:30",
    "2:15 (2011), 2.25 minutes, 2:15",
    "1:02:30, 62.5 minutes, 1:02:30",
    "0:45[1], '', ''",
    "37:45 75:17 (2011 reissue), '', ''",
    "2:37 (single version), '', ''",
    "12:75, '', ''",
    "about 3:05, '', ''"
  })
  void readsLengthsOfTime(String text, String key, String verbatim) {
    Optional<Value> read = Quantities.lasting(text).map(Typed::value);
    assertThat(read.map(FactBase::answerKey).orElse("")).isEqualTo(key);
    assertThat(read.map(Value::text).orElse("")).isEqualTo(verbatim);
  }

  @Test
  void takesUnitAndScaleOfTheHeaderWhereTheCellGivesNone() {
    assertThat(Quantities.typed("1,234", "km", 1))
        .map(t -> FactBase.answerKey(t.value()))
        .contains("1234 km");
    assertThat(Quantities.typed("12.5", "$", 1e6))
        .map(t -> FactBase.answerKey(t.value()))
        .contains("12500000 $");
    assertThat(Quantities.typed("1.2 million", "", 1e3))
        .map(t -> t.value().number())
        .contains(1.2e6);
    assertThat(Quantities.typed("12 m", "km", 1e3))
        .map(t -> FactBase.answerKey(t.value()))
        .contains("12 m");
  }
}
