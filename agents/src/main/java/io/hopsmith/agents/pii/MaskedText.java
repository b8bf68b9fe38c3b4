package io.hopsmith.agents.pii;

/** Single texts without personal data ({@link PersonalData}). Pure. */
public final class MaskedText {
  private MaskedText() {}

  /** The text with tokens in place of its personal data. */
  public static String of(String text) {
    Masks masks = new Masks();
    masks.gather(text);
    return masks.mask(text);
  }
}
