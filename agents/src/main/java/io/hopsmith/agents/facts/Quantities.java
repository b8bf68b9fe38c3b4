package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a quantity at the start of a text: sign, currency, number, unit. What follows must leave
 * the amount what it is; ranges, limits ("over 40"), and amounts of something else are none.
 */
final class Quantities {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?i:(?:about|approximately|approx\\.?|around|circa|ca\\.?|c\\.|some|roughly|est\\.?|estimated|total:?)\\s)?"
              + "[~≈]?\\s?(?<sign>[-−–](?=[\\d$€£¥]))?"
              + "(?<currency>[A-Z]{0,3}[$€£¥₹₽₩₺₫฿]|(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|Rs\\.?|AUD|CAD|NZD|SEK|NOK|DKK"
              + "|PLN|CZK|HUF|BRL|MXN|ZAR|KRW|SGD|HKD|THB|RUB)(?=\\s?\\d))?\\s?(?=[\\d½¼¾⅓⅔⅛])");
  private static final Pattern WORD = Pattern.compile("\\p{L}");
  private static final Pattern SHORT_MAGNITUDE = Pattern.compile("[ ]?([kKmMbB])(?![\\p{L}\\d])");
  private static final Pattern DURATION =
      Pattern.compile(
          "(\\d{1,3}) ?(?:h|hrs?|hours?),? ?(?:and )?(\\d{1,2}) ?(?:m|mins?|minutes?)(?![\\p{L}\\d])\\.?");
  private static final Pattern WORDS =
      Pattern.compile(
          "\\s?(?<all>[^\\s(]+(?:\\(s\\)[^\\s(]*)?(?: [^\\s(]+(?:\\(s\\)[^\\s(]*)?){0,4})");
  private static final Pattern THINGS =
      Pattern.compile(
          "\\s(?!(?:others?|is|was|has|does|times|units?|series)\\b)([\\p{Ll}-]{3,20}s|children|men|women)(?=$|\\s*[(\\[;,.])");
  private static final Pattern SHARE =
      Pattern.compile("^\\s(of (?:the )?(?!which)[\\p{L}]+(?: [\\p{L}]+){0,3})(?=$|\\s*[(\\[;,.])");
  private static final Pattern HARMLESS =
      Pattern.compile(
          "^\\s*(?i:long|high|wide|deep|tall|old|in (?:length|height|width|depth|area|total)|of age|above (?:mean )?sea level"
              + "|altogether|overall|[*†‡§#]+)(?=$|\\W)");
  private static final Pattern DATED =
      Pattern.compile(
          "^(?i:\\s*[,;]|\\s+(?:as of|as at|in|on)\\b)\\s*([^(;]{4,40}?)\\s*(?=$|[;.(])");
  private static final Pattern OTHERWISE = Pattern.compile("^\\s*(?:/|;|,|or|=|≈)\\s*([^(;,/]+)");
  private static final Pattern NEXT_CLAUSE =
      Pattern.compile(
          "^\\s*[;,.](?:\\s+(?!(?:or|to|and|up|plus)\\b)[\\p{L}(].*)?$", Pattern.DOTALL);

  private Quantities() {}

  /** A length of time as clocks show it, where a label says that it is one. */
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,2}):(?=\\d{2}:))?(\\d{1,3}):([0-5]\\d)(?![\\d:])");

  /** The quantity that the text states, in a known unit, in none, or in plural things counted. */
  static Optional<Value> read(String text) {
    return typed(text, "", 1).map(Typed::value);
  }

  /**
   * The same with the date of it.
   *
   * @param unit unit where the text gives none, as a column's header says it; may be empty
   * @param factor what numbers without a unit are multiplied by, 1000 under "thousands"
   */
  static Optional<Typed> typed(String text, String unit, double factor) {
    Optional<Amount> amount = Amount.at(text);
    return amount.flatMap(
        found -> {
          boolean bare = found.unit.isEmpty();
          boolean plain = !WORD.matcher(text.substring(found.start, found.end)).find();
          return rest(text, bare ? found.in(unit, plain ? factor : 1) : found);
        });
  }

  /** The length of time at the start of a text: "37:58" is one of nearly 38 minutes. */
  static Optional<Typed> lasting(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.lookingAt()) {
      return Optional.empty();
    }
    int hours = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
    double minutes = 60 * hours + Integer.parseInt(clock.group(2));
    return rest(
        text,
        new Amount(0, clock.end(), minutes + Integer.parseInt(clock.group(3)) / 60.0, "minutes"));
  }

  /** Whether words give an amount in another unit and nothing else. */
  static boolean isConversion(String words, String unit) {
    return Amount.at(words)
        .filter(amount -> amount.end == words.length() && Units.differ(unit, amount.unit))
        .isPresent();
  }

  /** What follows an amount: its date, or nothing when it may not be what it seems. */
  private static Optional<Typed> rest(String text, Amount amount) {
    int at = amount.end;
    int end = amount.end;
    if (amount.unit.equals("%")) {
      Matcher share = SHARE.matcher(text.substring(at));
      if (share.find()) {
        at += share.end();
        end = at;
      }
    }
    String asOf = "";
    while (at < text.length()) {
      Optional<Step> step = Step.of(text.substring(at), amount.unit);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      asOf = asOf.isEmpty() ? step.get().asOf() : asOf;
      at += step.get().length();
    }
    String said = text.substring(amount.start, end).strip();
    return Optional.of(new Typed(Value.quantity(said, amount.number, amount.unit), asOf));
  }

  /** A piece of what follows an amount. */
  private record Step(int length, String asOf) {
    static Optional<Step> of(String rest, String unit) {
      Optional<Qualifiers.Bracket> bracket = Qualifiers.at(rest);
      if (bracket.isPresent()) {
        return Qualifiers.ofAmount(bracket.get().words(), unit)
            .map(date -> new Step(bracket.get().end(), date));
      }
      Matcher harmless = HARMLESS.matcher(rest);
      if (rest.isBlank() || harmless.find()) {
        return Optional.of(new Step(rest.isBlank() ? rest.length() : harmless.end(), ""));
      }
      Matcher dated = DATED.matcher(rest);
      Optional<String> date = dated.find() ? AsOf.read(dated.group(1)) : Optional.empty();
      if (date.isPresent()) {
        return Optional.of(new Step(dated.end(), date.get()));
      }
      Matcher otherwise = OTHERWISE.matcher(rest);
      if (otherwise.find() && isConversion(otherwise.group(1).strip(), unit)) {
        return Optional.of(new Step(otherwise.end(), ""));
      }
      return NEXT_CLAUSE.matcher(rest).matches()
          ? Optional.of(new Step(rest.length(), ""))
          : Optional.empty();
    }
  }

  /** A number with its unit at the start of a text. */
  private record Amount(int start, int end, double number, String unit) {
    static Optional<Amount> at(String text) {
      Matcher lead = LEAD.matcher(text);
      if (!lead.find()) {
        return Optional.empty();
      }
      Optional<Amount> duration = duration(text, lead.end());
      return duration.isPresent()
          ? duration
          : Numeral.at(text.substring(lead.end())).map(numeral -> of(text, lead, numeral));
    }

    private static Optional<Amount> duration(String text, int from) {
      Matcher hours = DURATION.matcher(text).region(from, text.length());
      return hours.lookingAt()
          ? Optional.of(
              new Amount(
                  from,
                  hours.end(),
                  60 * Integer.parseInt(hours.group(1)) + Integer.parseInt(hours.group(2)),
                  "minutes"))
          : Optional.empty();
    }

    private static Amount of(String text, Matcher lead, Numeral numeral) {
      int end = lead.end() + numeral.end();
      String currency = lead.group("currency");
      double number = lead.group("sign") == null ? numeral.value() : -numeral.value();
      int start = lead.end();
      start = currency == null ? start : lead.start("currency");
      start = lead.group("sign") == null ? start : lead.start("sign");
      return currency == null
          ? unit(text, new Amount(start, end, number, ""))
          : money(text, new Amount(start, end, number, Units.of(currency).orElse(currency)));
    }

    private static Amount money(String text, Amount amount) {
      Matcher magnitude = SHORT_MAGNITUDE.matcher(text).region(amount.end, text.length());
      if (!magnitude.lookingAt()) {
        return amount;
      }
      double factor =
          switch (magnitude.group(1)) {
            case "k", "K" -> 1e3;
            case "m", "M" -> 1e6;
            default -> 1e9;
          };
      return new Amount(amount.start, magnitude.end(), amount.number * factor, amount.unit);
    }

    private static Amount unit(String text, Amount bare) {
      Matcher words = WORDS.matcher(text).region(bare.end, text.length());
      if (words.lookingAt()) {
        for (String tried = words.group("all"); !tried.isEmpty(); tried = withoutLastWord(tried)) {
          String plain = tried.replaceFirst("[.,;:)\\]]+$", "");
          Optional<String> unit = Units.of(plain);
          if (unit.isPresent()) {
            return new Amount(
                bare.start, words.start("all") + plain.length(), bare.number, unit.get());
          }
        }
      }
      Matcher things = THINGS.matcher(text).region(bare.end, text.length());
      return things.lookingAt()
          ? new Amount(bare.start, things.end(), bare.number, things.group(1))
          : bare;
    }

    private static String withoutLastWord(String text) {
      int at = text.lastIndexOf(' ');
      return at < 0 ? "" : text.substring(0, at);
    }

    Amount in(String otherUnit, double factor) {
      return new Amount(start, end, number * factor, otherUnit);
    }
  }
}
