package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 March 1890|18900304",
        "March 4, 1890|18900304",
        "the 4th of March, 1890 in rain|18900304",
        "1890-03-04|18900304",
        "Sept. 1890|18900900",
        "built in 1890|18900000",
        "13/04/2011|20110413",
        "04/13/2011|20110413",
        "05/05/2011|20110505",
        "3.4.2011|20110403",
        "2011/04/13|20110413",
        "03/04/2011|20110000",
        "4-Mar-1890|18900304",
        "4 MARCH 1890|18900304",
        "October, 1958|19581000"
      })
  void readsDatesAsPreciselyAsWritten(String text, long number) {
    assertThat(Dates.read(text)).map(Value::number).contains((double) number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31 February 1890",
        "about 890",
        "1,890 km",
        "12 people",
        "3000",
        "1200 BC",
        "4 May 1300 BCE",
        "1390 AH",
        "the 1870s",
        "Augusta"
      })
  void findsNoDateWhereThereIsNone(String text) {
    assertThat(Dates.full(text)).isEmpty();
    if (!text.contains("1890")) {
      assertThat(Dates.read(text)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 March 1890 | 5 March 1890",
        "Monday, 5 March 1890 in Leeds | 5 March 1890",
        "5 March 1890 (rebuilt 6 May 1921) | 5 March 1890",
        "5 March 1890, rebuilt in 1921 | 5 March 1890",
        "May 6 and June 23, 1959 | 1959",
        "28–29 April and 6 June 1966 | 1966",
        "April 30 - November 26, 1956 in Leeds | 1956",
        "3-5 July 1958 | 1958",
        "February to May 2006 at a studio | 2006",
        "September 5, 1962 in Leeds and September 7, 1962 in Hull | 1962",
      })
  void takesOneOfSeveralDatesForTheYearTheyShare(String text, String said) {
    assertThat(Dates.read(text).flatMap(date -> Dates.single(date, text)).map(Dates::write))
        .hasValue(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "September 11, 1952 – February 20, 1958 in the cities of New York and Atlanta",
        "1952–1958",
        "12 September 1957 and 10 April 1958"
      })
  void takesOneOfSeveralDatesForNoneWhereTheyShareNoYear(String text) {
    assertThat(Dates.read(text).flatMap(date -> Dates.single(date, text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c. 1450",
        "circa 1450",
        "before 1890",
        "by 1890",
        "1890?",
        "1890-94",
        "1890/91",
        "early 1890",
        "planned 1990",
        "1889 or 1890",
        "since 1890",
        "1895 (poem)",
        "1988 (UK)",
        "May 1890 in Leeds (except two songs)",
        "1890 [excluding the tower]"
      })
  void statesNoDateThatIsOnlyBoundedOrDoubted(String text) {
    assertThat(Dates.stated(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1890", "in 1890", "1890 (aged 74)", "1890 (from a neighbour)", "1890, in Leeds"})
  void statesADateWithWhatLeavesItAsItIs(String text) {
    assertThat(Dates.stated(text)).map(Value::year).contains(1890);
  }

  @Test
  void takesNoWordThatBeginsLikeAMonthForOne() {
    assertThat(Dates.read("Augusta 1960")).map(Value::month).contains(0);
  }

  @ParameterizedTest
  @CsvSource({"1890, 3, 5, 5 March 1890", "1890, 3, 0, March 1890", "1890, 0, 0, 1890"})
  void writesDates(int year, int month, int day, String text) {
    assertThat(Dates.write(Value.date("", year, month, day))).isEqualTo(text);
  }
}
