package org.sauti.benchmarks.load;

/** What people wait for. */
public enum Timing {
  NEXT("taking the next item, with its text"),
  CONTEXT("what is known around an item"),
  DECISION("a decision, until its answer"),
  VISIBLE("a decision, until another moderator can read it"),
  TOLD("a decision, until the page of another moderator is told"),
  OVERVIEW("the overview of the queues"),
  STATISTICS("the lead's statistics"),
  OPENED("a flagged item, until it is open");

  private final String title;

  Timing(String title) {
    this.title = title;
  }

  /** For people. */
  public String title() {
    return title;
  }
}
