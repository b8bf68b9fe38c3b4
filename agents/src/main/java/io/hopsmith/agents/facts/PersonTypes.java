package io.hopsmith.agents.facts;

import java.util.Collection;
import java.util.regex.Pattern;

/** Which class nouns are of people. */
public final class PersonTypes {
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:.*[ -])?(?:person|man|woman|human|people|[a-z]*(?:ist|ologist|ician|grapher|wright|smith|maker|binder|blower|keeper|monger)|chemist"
              + "|engineer|architect|author|writer|poet|singer|composer|musician|pianist|actor|actress"
              + "|director|producer|painter|sculptor|politician|scientist|astronomer|explorer|inventor"
              + "|discoverer|laureate|philosopher|lawyer|footballer|player|songwriter|bandleader|emperor"
              + "|king|queen|president|saint|general|officer|teacher|professor|scholar|theologian"
              + "|coach|cricketer|rapper|dancer|model|comedian|presenter|businessman|businesswoman"
              + "|filmmaker|screenwriter|bishop|archbishop|cardinal|priest|monk|judge|diplomat|admiral"
              + "|soldier|commander|wrestler|boxer|swimmer|sprinter|athlete|cyclist|golfer|skater|racer|saxophonist|trumpeter|filmmaker|magician|performer|broadcaster|host"
              + "|jockey|editor|translator|publisher|drummer|guitarist|bassist|vocalist|conductor"
              + "|nobleman|noblewoman|prince|princess|duke|duchess|earl|count|countess|baron|knight"
              + "|engraver|potter|weaver|carpenter|mountaineer|climber|rower|skier|sailor|manager|executive"
              + "|entrepreneur|merchant|librarian|curator|critic|reporter|researcher|programmer|trainer|referee"
              + "|defender|midfielder|striker|winger|nun|friar|rabbi|reformer|educator|lecturer|landowner"
              + "|aviator|astronaut|navigator|gardener|chef|shipbuilder|milliner|goldsmith|tailor"
              + "|vaulter|jumper|thrower|hurdler|runner|goalkeeper|quarterback|pitcher|archer|fencer|gymnast|judoka|wrestler"
              + "|abbot|abbess|prior|prioress|vicar|rector|curate|preacher|canon|clergyman|antiquary|mason|stonemason|builder"
              + "|brewer|distiller|baker|butcher|miller|tanner|farmer|fisherman|printer|bookseller|surveyor"
              + "|barrister|solicitor|advocate|warrior|heiress|socialite|courtier|statesman|stateswoman"
              + "|historian|veterinarian|apothecary|midwife|farrier|joiner|dyer"
              + "|draper|mercer|grocer|smuggler|pirate|privateer|highwayman|outlaw|martyr|hermit"
              + "|governor|senator|minister|mayor|missionary|trader|banker|surgeon|nurse|pilot|spy)");

  private PersonTypes() {}

  /** Whether one of the nouns is of people. */
  public static boolean includes(Collection<String> types) {
    return types.stream().anyMatch(type -> PERSON.matcher(type).matches());
  }
}
