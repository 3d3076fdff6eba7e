package org.sauti.models.wire;

import org.sauti.models.Erasure;

/** {@link Erasure} to Avro and back. */
final class ErasureMapping {
  private ErasureMapping() {}

  static org.sauti.models.avro.Erasure toAvro(Erasure erasure) {
    return new org.sauti.models.avro.Erasure(
        erasure.person(), erasure.requestedBy(), erasure.requestedAt());
  }

  static Erasure fromAvro(org.sauti.models.avro.Erasure erasure) {
    return new Erasure(erasure.getPerson(), erasure.getRequestedBy(), erasure.getRequestedAt());
  }
}
