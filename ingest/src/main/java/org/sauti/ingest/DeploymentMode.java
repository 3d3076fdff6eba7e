package org.sauti.ingest;

/** Whether real people's comments flow. */
public enum DeploymentMode {
  /** Made-up data: the public demo key is good enough. */
  DEMO,
  /** Real data: refuses to start with the demo key. */
  PRODUCTION
}
