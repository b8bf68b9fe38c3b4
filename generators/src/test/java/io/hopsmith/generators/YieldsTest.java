package io.hopsmith.generators;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YieldsTest {
  private final Yields yields = new Yields();

  @Test
  void triesAStructureOfWhichNothingIsKnownWheneverItComesUp() {
    assertThat(yields.worth(chain(2, ""))).isEqualTo(1);
    attempts(chain(2, ""), 20, 10);
    assertThat(yields.worth(chain(3, ""))).isEqualTo(1);
  }

  @Test
  void triesWhatSeldomComesToSomethingMoreSeldom() {
    attempts(chain(2, ""), 30, 15);
    attempts(chain(2, "area"), 30, 1);
    assertThat(yields.worth(chain(2, ""))).isEqualTo(1);
    assertThat(yields.worth(chain(2, "area"))).isBetween(0.1, 0.5);
    assertThat(yields.worth(chain(2, "population"))).isEqualTo(yields.worth(chain(2, "area")));
  }

  @Test
  void givesNothingUpForGood() {
    attempts(chain(2, ""), 200, 150);
    attempts(chain(2, "area"), 200, 0);
    assertThat(yields.worth(chain(2, "area"))).isGreaterThan(0);
  }

  private void attempts(Plan plan, int begun, int kept) {
    for (int i = 0; i < begun; i++) {
      yields.begin(plan);
      if (i < kept) {
        yields.keep(plan);
      }
    }
  }

  /** So many things one behind the other, asked for the first or for a value of it. */
  private static Plan chain(int things, String property) {
    List<Variable> variables =
        IntStream.range(0, things)
            .mapToObj(i -> new Variable("?" + i, "thing" + i, "country", Sort.THING))
            .toList();
    List<Constraint> edges =
        IntStream.range(1, things)
            .mapToObj(
                i ->
                    new Constraint(
                        "?" + (i - 1),
                        "borders",
                        Operator.VARIABLE,
                        "?" + i,
                        0,
                        0,
                        "",
                        "",
                        "",
                        "",
                        ""))
            .toList();
    return Plan.of(new Draft(variables, edges, property));
  }
}
