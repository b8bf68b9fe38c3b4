package io.hopsmith.agents.web;

import java.util.regex.Pattern;

/**
 * Short lines that say the same on many sites, in the larger European languages: who took a
 * picture, what else to read, where to share, subscribe or comment.
 */
final class StockPhrases {
  private static final int MOST_CREDIT_WORDS = 15;
  private static final int MOST_WORDS = 9;
  private static final int MOST_LINKED_WORDS = 30;

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iU)[\\[(]?(?:fotos?|photos?|bild|bilder|images?|picture|grafik|abbildung|abb\\."
              + "|fotografie|credits?|imagen|imágenes|fot\\.|quellen?|quellenangaben?|sources?"
              + "|fuente|créditos?|©|\\(c\\))(?:credit|s?quelle|s?nachweis)?(?: \\d+)?\\s*"
              + "(?:[:/©]|by |von |via |$).*"
              + "|(?:©|copyright|\\(c\\) ).*|.*(?:all rights reserved|alle rechte vorbehalten).*");

  private static final Pattern INVITATION =
      Pattern.compile(
          "(?iU)(?:"
              + "auch interessant|das könnte (?:sie|dich|euch|ihnen)|lesen sie (?:auch|mehr|hier|dazu)"
              + "|lies auch|mehr (?:zum thema|dazu|aus|infos?|informationen)"
              + "|weitere (?:artikel|beiträge|infos?|informationen|themen|news|meldungen|nachrichten"
              + "|links|tipps)|weiterführende|weiterlesen|zum weiterlesen|schon gelesen|siehe auch"
              + "|ähnliche|verwandte|anzeige|werbung|teilen|diesen (?:artikel|beitrag) teilen"
              + "|folge uns|jetzt (?:abonnieren|anmelden|spenden)|abonnieren|kommentare?"
              + "|schreibe? einen|hinterlasse|über (?:den autor|die autor)|zur person|autor(?:in)?"
              + "|schlagwörter|schlagworte|themen|stichworte|kategorien?|zurück|nach oben|drucken"
              + "|merken|diese website|wir verwenden"
              + "|related|read (?:more|also|next)|more (?:on|from|about|stories|news|information)"
              + "|see also|you may|you might|recommended|don't miss|also read|next article"
              + "|previous article|advertis\\w+|sponsored|share this|follow us|newsletter|subscribe"
              + "|sign up|comments?|leave a|about the author|tags?|filed under|posted in|back to"
              + "|print|tweet|facebook|twitter|whatsapp|instagram|this site|cookies?"
              + "|lea también|lee también|leer más|te puede|ver más|más información|s[ií]guenos"
              + "|suscríbete|únete|veja (?:também|mais)|leia (?:também|mais)|saiba mais"
              + "|lire aussi|à lire|en savoir plus|voir aussi|sur le même|articles? liés"
              + "|leggi anche|vedi anche|guarda anche|lees ook|läs (?:mer|också)|les også"
              + "|czytaj|zobacz|przeczytaj)(?!\\w).*");

  private StockPhrases() {}

  /** Whether a line says whose a picture or text is. */
  static boolean isCredit(Line line) {
    return Words.count(line.text()) <= MOST_CREDIT_WORDS && CREDIT.matcher(line.text()).matches();
  }

  /** Whether a line asks its reader to go on elsewhere, to share, subscribe or comment. */
  static boolean isInvitation(Line line) {
    boolean linked = Prose.linked(line) * 2 > line.text().length();
    return Words.count(line.text()) <= (linked ? MOST_LINKED_WORDS : MOST_WORDS)
        && INVITATION.matcher(line.text()).matches();
  }
}
