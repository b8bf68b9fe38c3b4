package io.hopsmith.agents.judge;

/**
 * A word of a text as the judge compares it.
 *
 * @param form lower case, without accents; singular; a number in plain digits, a unit abbreviated
 * @param capital whether it is written with a capital letter
 * @param sentence index of its sentence, from 0
 */
record Word(String form, boolean capital, int sentence) {

  boolean isNumber() {
    return SpokenNumbers.isDigits(form);
  }
}
