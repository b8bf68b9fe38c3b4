package io.hopsmith.agents.solver.natural;

/**
 * What speaks for an answer, as a solver's own sense weighs it.
 *
 * @param support how much of the question the sentences that lead to it say, 0 to 1
 * @param near how much of the question stands around it, 0 to 1; 0 for the title of a page
 * @param kind how well it is said to be of the kind that is asked for, 0 to 1
 * @param title whether it is the title of the page that the sentences end on
 * @param formed whether it is written as answers of the kind are: a whole date, a full name
 * @param unknown whether it is a name whose page has not been seen
 * @param ofBoth whether the pages of both things that the question names hold it
 */
public record Signs(
    double support,
    double near,
    double kind,
    boolean title,
    boolean formed,
    boolean unknown,
    boolean ofBoth) {}
