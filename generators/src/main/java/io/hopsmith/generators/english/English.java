package io.hopsmith.generators.english;

import java.util.List;
import simplenlg.features.Feature;
import simplenlg.features.NumberAgreement;
import simplenlg.framework.CoordinatedPhraseElement;
import simplenlg.framework.NLGFactory;
import simplenlg.lexicon.Lexicon;
import simplenlg.phrasespec.NPPhraseSpec;
import simplenlg.phrasespec.SPhraseSpec;
import simplenlg.realiser.english.Realiser;

/**
 * Grammar by SimpleNLG: number, coordination, sentence case and stops. One instance per thread; the
 * lexicon behind them is shared and loaded once (about a second).
 */
final class English {
  private static final ThreadLocal<English> OF_THREAD = ThreadLocal.withInitial(English::new);

  private final NLGFactory factory = new NLGFactory(Lexicon.getDefaultLexicon());
  private final Realiser realiser = new Realiser();

  private English() {}

  static English ofThread() {
    return OF_THREAD.get();
  }

  /** "iron bridges", "fields of work". */
  String plural(String noun) {
    int of = noun.indexOf(" of ");
    String head = of < 0 ? noun : noun.substring(0, of);
    NPPhraseSpec phrase = factory.createNounPhrase(head);
    phrase.setFeature(Feature.NUMBER, NumberAgreement.PLURAL);
    return realiser.realise(phrase).getRealisation() + noun.substring(head.length());
  }

  /** "a, b and c", what has one verb in common said once. */
  String list(List<String> parts) {
    CoordinatedPhraseElement list = factory.createCoordinatedPhrase();
    Merging.of(parts).forEach(part -> list.addCoordinate(factory.createStringElement(part)));
    return realiser.realise(list).getRealisation();
  }

  /** A capitalised sentence with its stop, from a subject and one or more predicates. */
  String sentence(String subject, List<String> predicates) {
    SPhraseSpec clause = factory.createClause();
    clause.addFrontModifier(factory.createStringElement(subject + " " + list(predicates)));
    return capitalised(realiser.realiseSentence(clause));
  }

  /** "also borders Chad", "is also a member of". */
  static String also(String predicate) {
    return predicate.matches("(?:is|are|was|were) .*")
        ? predicate.replaceFirst(" ", " also ")
        : "also " + predicate;
  }

  private static String capitalised(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
